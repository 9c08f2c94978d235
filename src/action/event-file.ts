// The toolkit reads this file, which anybody's step may have written, as soon as it is imported, and fails
// with its content in the trace. Nothing of it is needed. To be imported before everything else.
delete process.env.GITHUB_EVENT_PATH
