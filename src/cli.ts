#!/usr/bin/env node
import './cli/older-node.ts'
import { COMMANDS } from './cli/commands.ts'
import { createPrinter } from './cli/printer.ts'
import { runProgram } from './cli/program.ts'

/** A reader that goes away (`… | head`) has what it wanted. */
const stop = () => process.exit()

process.exitCode = await runProgram(COMMANDS, {
  args: process.argv.slice(2),
  env: process.env,
  folder: process.cwd(),
  stdout: createPrinter(process.stdout, process.env, stop),
  stderr: createPrinter(process.stderr, process.env, stop),
})
