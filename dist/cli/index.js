#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 8728:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

/* @license
Papa Parse
v5.7.1
https://github.com/mholt/PapaParse
License: MIT
*/

(function(root, factory)
{
	/* globals define */
	if (typeof define === 'function' && define.amd)
	{
		// AMD. Register as an anonymous module.
		define([], factory);
	}
	else if (true)
	{
		// Node. Does not work with strict CommonJS, but
		// only CommonJS-like environments that support module.exports,
		// like Node.
		module.exports = factory();
	}
	else
	{}
	// in strict mode we cannot access arguments.callee, so we need a named reference to
	// stringify the factory method for the blob worker
	// eslint-disable-next-line func-name
}(this, function moduleFactory()
{
	'use strict';

	var global = (function() {
		// alternative method, similar to `Function('return this')()`
		// but without using `eval` (which is disabled when
		// using Content Security Policy).

		if (typeof self !== 'undefined') { return self; }
		if (typeof window !== 'undefined') { return window; }
		if (typeof global !== 'undefined') { return global; }

		// When running tests none of the above have been defined
		return {};
	})();


	function getWorkerBlob() {
		var URL = global.URL || global.webkitURL || null;
		var code = moduleFactory.toString();
		return Papa.BLOB_URL || (Papa.BLOB_URL = URL.createObjectURL(new Blob(["var global = (function() { if (typeof self !== 'undefined') { return self; } if (typeof window !== 'undefined') { return window; } if (typeof global !== 'undefined') { return global; } return {}; })(); global.IS_PAPA_WORKER=true; ", '(', code, ')();'], {type: 'text/javascript'})));
	}

	var IS_WORKER = !global.document && !!global.postMessage,
		IS_PAPA_WORKER = global.IS_PAPA_WORKER || false;

	var workers = {}, workerIdCounter = 0;

	var Papa = {};

	Papa.parse = CsvToJson;
	Papa.unparse = JsonToCsv;

	Papa.RECORD_SEP = String.fromCharCode(30);
	Papa.UNIT_SEP = String.fromCharCode(31);
	Papa.BYTE_ORDER_MARK = '\ufeff';
	Papa.BAD_DELIMITERS = ['\r', '\n', '"', Papa.BYTE_ORDER_MARK];
	Papa.WORKERS_SUPPORTED = !IS_WORKER && !!global.Worker;
	Papa.NODE_STREAM_INPUT = 1;

	// Configurable chunk sizes for local and remote files, respectively
	Papa.LocalChunkSize = 1024 * 1024 * 10;	// 10 MB
	Papa.RemoteChunkSize = 1024 * 1024 * 5;	// 5 MB
	Papa.DefaultDelimiter = ',';			// Used if not specified and detection fails

	// Exposed for testing and development only
	Papa.Parser = Parser;
	Papa.ParserHandle = ParserHandle;
	Papa.NetworkStreamer = NetworkStreamer;
	Papa.FileStreamer = FileStreamer;
	Papa.StringStreamer = StringStreamer;
	Papa.ReadableStreamStreamer = ReadableStreamStreamer;
	if (typeof PAPA_BROWSER_CONTEXT === 'undefined') {
		Papa.DuplexStreamStreamer = DuplexStreamStreamer;
	}

	if (IS_PAPA_WORKER)
	{
		global.onmessage = workerThreadReceivedMessage;
	}

	// Strip character from UTF-8 BOM encoded files that cause issue parsing the file
	function stripBom(string) {
		if (string.charCodeAt(0) === 0xfeff) {
			return string.slice(1);
		}
		return string;
	}

	function CsvToJson(_input, _config)
	{
		_config = _config || {};
		var dynamicTyping = _config.dynamicTyping || false;
		if (isFunction(dynamicTyping)) {
			_config.dynamicTypingFunction = dynamicTyping;
			// Will be filled on first row call
			dynamicTyping = {};
		}
		_config.dynamicTyping = dynamicTyping;

		_config.transform = isFunction(_config.transform) ? _config.transform : false;

		if (_config.downloadTimeout !== undefined)
		{
			var downloadTimeout = parseInt(_config.downloadTimeout);
			if (isNaN(downloadTimeout))
			{
				throw new Error('Config downloadTimeout value (' + _config.downloadTimeout + ') not parsable by parseInt(val).');
			}
			_config.downloadTimeout = downloadTimeout;
		}

		if (_config.worker && Papa.WORKERS_SUPPORTED)
		{
			var w = newWorker();

			w.userStep = _config.step;
			w.userChunk = _config.chunk;
			w.userComplete = _config.complete;
			w.userError = _config.error;

			_config.step = isFunction(_config.step);
			_config.chunk = isFunction(_config.chunk);
			_config.complete = isFunction(_config.complete);
			_config.error = isFunction(_config.error);
			delete _config.worker;	// prevent infinite loop

			w.postMessage({
				input: _input,
				config: _config,
				workerId: w.id
			});

			return;
		}

		var streamer = null;
		if (_input === Papa.NODE_STREAM_INPUT && typeof PAPA_BROWSER_CONTEXT === 'undefined')
		{
			// create a node Duplex stream for use
			// with .pipe
			streamer = new DuplexStreamStreamer(_config);
			return streamer.getStream();
		}
		else if (typeof _input === 'string')
		{
			_input = stripBom(_input);
			if (_config.download)
				streamer = new NetworkStreamer(_config);
			else
				streamer = new StringStreamer(_config);
		}
		else if (_input.readable === true && isFunction(_input.read) && isFunction(_input.on))
		{
			streamer = new ReadableStreamStreamer(_config);
		}
		else if ((global.File && _input instanceof File) || _input instanceof Object)	// ...Safari. (see issue #106)
			streamer = new FileStreamer(_config);

		return streamer.stream(_input);
	}






	function JsonToCsv(_input, _config)
	{
		// Default configuration

		/** whether to surround every datum with quotes */
		var _quotes = false;

		/** whether to write headers */
		var _writeHeader = true;

		/** delimiting character(s) */
		var _delimiter = ',';

		/** newline character(s) */
		var _newline = '\r\n';

		/** quote character */
		var _quoteChar = '"';

		/** escaped quote character, either "" or <config.escapeChar>" */
		var _escapedQuote = _quoteChar + _quoteChar;

		/** whether to skip empty lines */
		var _skipEmptyLines = false;

		/** the columns (keys) we expect when we unparse objects */
		var _columns = null;

		/** whether to prevent outputting cells that can be parsed as formulae by spreadsheet software (Excel and LibreOffice) */
		var _escapeFormulae = false;

		unpackConfig();

		var quoteCharRegex = new RegExp(escapeRegExp(_quoteChar), 'g');

		if (typeof _input === 'string')
			_input = JSON.parse(_input);

		if (Array.isArray(_input))
		{
			if (!_input.length)
				return serialize(_columns, _input, _skipEmptyLines);
			else if (Array.isArray(_input[0]))
				return serialize(null, _input, _skipEmptyLines);
			else if (typeof _input[0] === 'object')
				return serialize(_columns || Object.keys(_input[0]), _input, _skipEmptyLines);
		}
		else if (typeof _input === 'object')
		{
			if (typeof _input.data === 'string')
				_input.data = JSON.parse(_input.data);

			if (Array.isArray(_input.data))
			{
				if (!_input.fields)
					_input.fields = _input.meta && _input.meta.fields || _columns;

				if (!_input.fields)
					_input.fields =  Array.isArray(_input.data[0])
						? _input.fields
						: typeof _input.data[0] === 'object'
							? Object.keys(_input.data[0])
							: [];

				if (!(Array.isArray(_input.data[0])) && typeof _input.data[0] !== 'object')
					_input.data = [_input.data];	// handles input like [1,2,3] or ['asdf']
			}

			return serialize(_input.fields || [], _input.data || [], _skipEmptyLines);
		}

		// Default (any valid paths should return before this)
		throw new Error('Unable to serialize unrecognized input');


		function unpackConfig()
		{
			if (typeof _config !== 'object')
				return;

			if (typeof _config.delimiter === 'string'
                && !Papa.BAD_DELIMITERS.filter(function(value) { return _config.delimiter.indexOf(value) !== -1; }).length)
			{
				_delimiter = _config.delimiter;
			}

			if (typeof _config.quotes === 'boolean'
				|| typeof _config.quotes === 'function'
				|| Array.isArray(_config.quotes))
				_quotes = _config.quotes;

			if (typeof _config.skipEmptyLines === 'boolean'
				|| typeof _config.skipEmptyLines === 'string')
				_skipEmptyLines = _config.skipEmptyLines;

			if (typeof _config.newline === 'string')
				_newline = _config.newline;

			if (typeof _config.quoteChar === 'string') {
				_quoteChar = _config.quoteChar;
				_escapedQuote = _quoteChar + _quoteChar;
			}

			if (typeof _config.header === 'boolean')
				_writeHeader = _config.header;

			if (Array.isArray(_config.columns)) {

				if (_config.columns.length === 0) throw new Error('Option columns is empty');

				_columns = _config.columns;
			}

			if (_config.escapeChar !== undefined) {
				_escapedQuote = _config.escapeChar + _quoteChar;
			}

			if (_config.escapeFormulae instanceof RegExp) {
				_escapeFormulae = _config.escapeFormulae;
			} else if (typeof _config.escapeFormulae === 'boolean' && _config.escapeFormulae) {
				_escapeFormulae =  /^[=+\-@\t\r].*$/;
			}
		}

		/** The double for loop that iterates the data and writes out a CSV string including header row */
		function serialize(fields, data, skipEmptyLines)
		{
			var csv = '';

			if (typeof fields === 'string')
				fields = JSON.parse(fields);
			if (typeof data === 'string')
				data = JSON.parse(data);

			var hasHeader = Array.isArray(fields) && fields.length > 0;
			var dataKeyedByField = !(Array.isArray(data[0]));

			// If there a header row, write it first
			if (hasHeader && _writeHeader)
			{
				for (var i = 0; i < fields.length; i++)
				{
					if (i > 0)
						csv += _delimiter;
					csv += safe(fields[i], i);
				}
				if (data.length > 0)
					csv += _newline;
			}

			// Then write out the data
			for (var row = 0; row < data.length; row++)
			{
				var maxCol = hasHeader ? fields.length : data[row].length;

				var emptyLine = false;
				var nullLine = hasHeader ? Object.keys(data[row]).length === 0 : data[row].length === 0;
				if (skipEmptyLines && !hasHeader)
				{
					emptyLine = skipEmptyLines === 'greedy' ? data[row].join('').trim() === '' : data[row].length === 1 && (data[row][0] === null || data[row][0] === undefined || data[row][0].length === 0);
				}
				if (skipEmptyLines === 'greedy' && hasHeader) {
					var line = [];
					for (var c = 0; c < maxCol; c++) {
						var cx = dataKeyedByField ? fields[c] : c;
						line.push(data[row][cx]);
					}
					emptyLine = line.join('').trim() === '';
				}
				if (!emptyLine)
				{
					for (var col = 0; col < maxCol; col++)
					{
						if (col > 0 && !nullLine)
							csv += _delimiter;
						var colIdx = hasHeader && dataKeyedByField ? fields[col] : col;
						csv += safe(data[row][colIdx], col);
					}
					if (row < data.length - 1 && (!skipEmptyLines || (maxCol > 0 && !nullLine)))
					{
						csv += _newline;
					}
				}
			}
			return csv;
		}

		/** Encloses a value around quotes if needed (makes a value safe for CSV insertion) */
		function safe(str, col)
		{
			if (typeof str === 'undefined' || str === null)
				return '';

			if (str.constructor === Date)
			{
				// Return empty string for invalid dates
				if (isNaN(str.getTime()))
					return '';
				return str.toISOString();
			}

			var needsQuotes = false;
			var strValue = str.toString();

			// Exclude numeric and boolean primitives, but check the serialized text of objects.
			if (_escapeFormulae && typeof str !== 'number' && typeof str !== 'bigint' // eslint-disable-line valid-typeof
				&& typeof str !== 'boolean' && _escapeFormulae.test(strValue)) {
				strValue = "'" + strValue;
				str = strValue;
				needsQuotes = true;
			}
			var escapedQuoteStr = strValue.replace(quoteCharRegex, _escapedQuote);

			needsQuotes = needsQuotes
							|| _quotes === true
							|| (typeof _quotes === 'function' && _quotes(str, col))
							|| (Array.isArray(_quotes) && _quotes[col])
							|| hasAny(escapedQuoteStr, Papa.BAD_DELIMITERS)
							|| escapedQuoteStr.indexOf(_delimiter) > -1
							|| strValue.indexOf(_quoteChar) > -1
							|| escapedQuoteStr.charAt(0) === ' '
							|| escapedQuoteStr.charAt(escapedQuoteStr.length - 1) === ' ';

			return needsQuotes ? _quoteChar + escapedQuoteStr + _quoteChar : escapedQuoteStr;
		}

		function hasAny(str, substrings)
		{
			for (var i = 0; i < substrings.length; i++)
				if (str.indexOf(substrings[i]) > -1)
					return true;
			return false;
		}
	}


	/** ChunkStreamer is the base prototype for various streamer implementations. */
	function ChunkStreamer(config)
	{
		this._handle = null;
		this._finished = false;
		this._completed = false;
		this._halted = false;
		this._input = null;
		this._baseIndex = 0;
		this._partialLine = '';
		this._rowCount = 0;
		this._start = 0;
		this._nextChunk = null;
		this.isFirstChunk = true;
		this._completeResults = {
			data: [],
			errors: [],
			meta: {}
		};
		replaceConfig.call(this, config);

		this.parseChunk = function(chunk, isFakeChunk)
		{
			// First chunk pre-processing
			const skipFirstNLines = parseInt(this._config.skipFirstNLines) || 0;
			if (this.isFirstChunk && skipFirstNLines > 0) {
				let _newline = this._config.newline;
				if (!_newline) {
					const quoteChar = this._config.quoteChar || '"';
					_newline = this._handle.guessLineEndings(chunk, quoteChar);
				}
				const splitChunk = chunk.split(_newline);
				chunk = [...splitChunk.slice(skipFirstNLines)].join(_newline);
			}
			if (this.isFirstChunk && isFunction(this._config.beforeFirstChunk))
			{
				var modifiedChunk = this._config.beforeFirstChunk(chunk);
				if (modifiedChunk !== undefined)
					chunk = modifiedChunk;
			}
			this.isFirstChunk = false;
			this._halted = false;

			// Rejoin the line we likely just split in two by chunking the file
			var aggregate = this._partialLine + chunk;
			this._partialLine = '';
			var results = this._handle.parse(aggregate, this._baseIndex, !this._finished);

			if (this._handle.paused() || this._handle.aborted()) {
				this._halted = true;
				return;
			}

			var lastIndex = results.meta.cursor;

			if (!this._finished)
			{
				this._partialLine = aggregate.substring(lastIndex - this._baseIndex);
				this._baseIndex = lastIndex;
			}

			if (results && results.data)
				this._rowCount += results.data.length;

			var finishedIncludingPreview = this._finished || (this._config.preview && this._rowCount >= this._config.preview);

			if (IS_PAPA_WORKER)
			{
				global.postMessage({
					results: results,
					workerId: Papa.WORKER_ID,
					finished: finishedIncludingPreview
				});
			}
			else if (isFunction(this._config.chunk) && !isFakeChunk)
			{
				this._config.chunk(results, this._handle);
				if (this._handle.paused() || this._handle.aborted()) {
					this._halted = true;
					return;
				}
				results = undefined;
				this._completeResults = undefined;
			}

			if (!this._config.step && !this._config.chunk) {
				this._completeResults.data = this._completeResults.data.concat(results.data);
				this._completeResults.errors = this._completeResults.errors.concat(results.errors);
				this._completeResults.meta = results.meta;
			}

			if (!this._completed && finishedIncludingPreview && isFunction(this._config.complete) && (!results || !results.meta.aborted)) {
				this._config.complete(this._completeResults, this._input);
				this._completed = true;
			}

			if (!finishedIncludingPreview && (!results || !results.meta.paused))
				this._nextChunk();

			return results;
		};

		this._sendError = function(error)
		{
			if (isFunction(this._config.error))
				this._config.error(error);
			else if (IS_PAPA_WORKER && this._config.error)
			{
				global.postMessage({
					workerId: Papa.WORKER_ID,
					error: error,
					finished: false
				});
			}
		};

		function replaceConfig(config)
		{
			// Deep-copy the config so we can edit it
			var configCopy = copy(config);
			configCopy.chunkSize = parseInt(configCopy.chunkSize);	// parseInt VERY important so we don't concatenate strings!
			if (!config.step && !config.chunk)
				configCopy.chunkSize = null;  // disable Range header if not streaming; bad values break IIS - see issue #196
			this._handle = new ParserHandle(configCopy);
			this._handle.streamer = this;
			this._config = configCopy;	// persist the copy to the caller
		}
	}


	function NetworkStreamer(config)
	{
		config = config || {};
		if (!config.chunkSize)
			config.chunkSize = Papa.RemoteChunkSize;
		ChunkStreamer.call(this, config);

		var xhr;

		if (IS_WORKER)
		{
			this._nextChunk = function()
			{
				this._readChunk();
				this._chunkLoaded();
			};
		}
		else
		{
			this._nextChunk = function()
			{
				this._readChunk();
			};
		}

		this.stream = function(url)
		{
			this._input = url;
			this._nextChunk();	// Starts streaming
		};

		this._readChunk = function()
		{
			if (this._finished)
			{
				this._chunkLoaded();
				return;
			}

			xhr = new XMLHttpRequest();

			if (this._config.withCredentials)
			{
				xhr.withCredentials = this._config.withCredentials;
			}

			if (!IS_WORKER)
			{
				xhr.onload = bindFunction(this._chunkLoaded, this);
				xhr.onerror = bindFunction(this._chunkError, this);
			}

			xhr.ontimeout = bindFunction(this._chunkTimeout, this);

			xhr.open(this._config.downloadRequestBody ? 'POST' : 'GET', this._input, !IS_WORKER);
			// Timeout is only supported for asynchronous requests
			if (this._config.downloadTimeout && !IS_WORKER)
			{
				xhr.timeout = this._config.downloadTimeout;
			}
			// Headers can only be set when once the request state is OPENED
			if (this._config.downloadRequestHeaders)
			{
				var headers = this._config.downloadRequestHeaders;

				for (var headerName in headers)
				{
					xhr.setRequestHeader(headerName, headers[headerName]);
				}
			}

			if (this._config.chunkSize)
			{
				var end = this._start + this._config.chunkSize - 1;	// minus one because byte range is inclusive
				xhr.setRequestHeader('Range', 'bytes=' + this._start + '-' + end);
			}

			try {
				xhr.send(this._config.downloadRequestBody);
			}
			catch (err) {
				this._chunkError(err.message);
			}

			if (IS_WORKER && xhr.status === 0)
				this._chunkError();
		};

		this._chunkLoaded = function()
		{
			if (xhr.readyState !== 4)
				return;

			if (xhr.status < 200 || xhr.status >= 400)
			{
				this._chunkError();
				return;
			}

			// Use chunckSize as it may be a diference on reponse lentgh due to characters with more than 1 byte
			this._start += this._config.chunkSize ? this._config.chunkSize : xhr.responseText.length;
			this._finished = !this._config.chunkSize || this._start >= getFileSize(xhr);
			this.parseChunk(xhr.responseText);
		};

		this._chunkError = function(errorMessage)
		{
			var errorText = xhr.statusText || errorMessage;
			this._sendError(new Error(errorText));
		};

		this._chunkTimeout = function()
		{
			this._chunkError('Request timed out after ' + this._config.downloadTimeout + 'ms');
		};

		function getFileSize(xhr)
		{
			var contentRange = xhr.getResponseHeader('Content-Range');
			if (contentRange === null) { // no content range, then finish!
				return -1;
			}
			return parseInt(contentRange.substring(contentRange.lastIndexOf('/') + 1));
		}
	}
	NetworkStreamer.prototype = Object.create(ChunkStreamer.prototype);
	NetworkStreamer.prototype.constructor = NetworkStreamer;


	function FileStreamer(config)
	{
		config = config || {};
		if (!config.chunkSize)
			config.chunkSize = Papa.LocalChunkSize;
		ChunkStreamer.call(this, config);

		var reader, slice;

		// FileReader is better than FileReaderSync (even in worker) - see http://stackoverflow.com/q/24708649/1048862
		// But Firefox is a pill, too - see issue #76: https://github.com/mholt/PapaParse/issues/76
		var usingAsyncReader = typeof FileReader !== 'undefined';	// Safari doesn't consider it a function - see issue #105

		this.stream = function(file)
		{
			this._input = file;
			slice = file.slice || file.webkitSlice || file.mozSlice;

			if (usingAsyncReader)
			{
				reader = new FileReader();		// Preferred method of reading files, even in workers
				reader.onload = bindFunction(this._chunkLoaded, this);
				reader.onerror = bindFunction(this._chunkError, this);
			}
			else
				reader = new FileReaderSync();	// Hack for running in a web worker in Firefox

			this._nextChunk();	// Starts streaming
		};

		this._nextChunk = function()
		{
			if (!this._finished && (!this._config.preview || this._rowCount < this._config.preview))
				this._readChunk();
		};

		this._readChunk = function()
		{
			var input = this._input;
			if (this._config.chunkSize)
			{
				var end = Math.min(this._start + this._config.chunkSize, this._input.size);
				input = slice.call(input, this._start, end);
			}
			var txt = reader.readAsText(input, this._config.encoding);
			if (!usingAsyncReader)
				this._chunkLoaded({ target: { result: txt } });	// mimic the async signature
		};

		this._chunkLoaded = function(event)
		{
			// Very important to increment start each time before handling results
			this._start += this._config.chunkSize;
			this._finished = !this._config.chunkSize || this._start >= this._input.size;
			this.parseChunk(event.target.result);
		};

		this._chunkError = function()
		{
			this._sendError(reader.error);
		};

	}
	FileStreamer.prototype = Object.create(ChunkStreamer.prototype);
	FileStreamer.prototype.constructor = FileStreamer;


	function StringStreamer(config)
	{
		config = config || {};
		ChunkStreamer.call(this, config);

		var remaining;
		this.stream = function(s)
		{
			remaining = s;
			return this._nextChunk();
		};
		this._nextChunk = function()
		{
			if (this._finished) return;
			var size = this._config.chunkSize;
			var chunk;
			if(size) {
				chunk = remaining.substring(0, size);
				remaining = remaining.substring(size);
			} else {
				chunk = remaining;
				remaining = '';
			}
			this._finished = !remaining;
			return this.parseChunk(chunk);
		};
	}
	StringStreamer.prototype = Object.create(StringStreamer.prototype);
	StringStreamer.prototype.constructor = StringStreamer;


	function ReadableStreamStreamer(config)
	{
		config = config || {};

		ChunkStreamer.call(this, config);

		var queue = [];
		var parseOnData = true;
		var streamHasEnded = false;

		this.pause = function()
		{
			ChunkStreamer.prototype.pause.apply(this, arguments);
			this._input.pause();
		};

		this.resume = function()
		{
			ChunkStreamer.prototype.resume.apply(this, arguments);
			this._input.resume();
		};

		this.stream = function(stream)
		{
			this._input = stream;

			this._input.on('data', this._streamData);
			this._input.on('end', this._streamEnd);
			this._input.on('error', this._streamError);
		};

		this._checkIsFinished = function()
		{
			if (streamHasEnded && queue.length === 1) {
				this._finished = true;
			}
		};

		this._nextChunk = function()
		{
			this._checkIsFinished();
			if (queue.length)
			{
				this.parseChunk(queue.shift());
			}
			else
			{
				parseOnData = true;
			}
		};

		this._streamData = bindFunction(function(chunk)
		{
			try
			{
				queue.push(typeof chunk === 'string' ? chunk : chunk.toString(this._config.encoding));

				if (parseOnData)
				{
					parseOnData = false;
					this._checkIsFinished();
					this.parseChunk(queue.shift());
				}
			}
			catch (error)
			{
				this._streamError(error);
			}
		}, this);

		this._streamError = bindFunction(function(error)
		{
			this._streamCleanUp();
			this._sendError(error);
		}, this);

		this._streamEnd = bindFunction(function()
		{
			this._streamCleanUp();
			streamHasEnded = true;
			this._streamData('');
		}, this);

		this._streamCleanUp = bindFunction(function()
		{
			this._input.removeListener('data', this._streamData);
			this._input.removeListener('end', this._streamEnd);
			this._input.removeListener('error', this._streamError);
		}, this);
	}
	ReadableStreamStreamer.prototype = Object.create(ChunkStreamer.prototype);
	ReadableStreamStreamer.prototype.constructor = ReadableStreamStreamer;


	function DuplexStreamStreamer(_config) {
		var Duplex = (__nccwpck_require__(2203).Duplex);
		var config = copy(_config);
		var parseOnWrite = true;
		var writeStreamHasFinished = false;
		var parseCallbackQueue = [];
		var stream = null;

		this._onCsvData = function(results)
		{
			var data = results.data;
			if (!stream.push(data) && !this._handle.paused()) {
				// the writeable consumer buffer has filled up
				// so we need to pause until more items
				// can be processed
				this._handle.pause();
			}
		};

		this._onCsvComplete = function()
		{
			// node will finish the read stream when
			// null is pushed
			stream.push(null);
		};

		config.step = bindFunction(this._onCsvData, this);
		config.complete = bindFunction(this._onCsvComplete, this);
		ChunkStreamer.call(this, config);

		this._nextChunk = function()
		{
			if (writeStreamHasFinished && parseCallbackQueue.length === 1) {
				this._finished = true;
			}
			if (parseCallbackQueue.length) {
				parseCallbackQueue.shift()();
			} else {
				parseOnWrite = true;
			}
		};

		this._addToParseQueue = function(chunk, callback)
		{
			// add to queue so that we can indicate
			// completion via callback
			// node will automatically pause the incoming stream
			// when too many items have been added without their
			// callback being invoked
			parseCallbackQueue.push(bindFunction(function() {
				this.parseChunk(typeof chunk === 'string' ? chunk : chunk.toString(config.encoding));
				if (isFunction(callback)) {
					return callback();
				}
			}, this));
			if (parseOnWrite) {
				parseOnWrite = false;
				this._nextChunk();
			}
		};

		this._onRead = function()
		{
			if (this._handle.paused()) {
				// the writeable consumer can handle more data
				// so resume the chunk parsing
				this._handle.resume();
			}
		};

		this._onWrite = function(chunk, encoding, callback)
		{
			this._addToParseQueue(chunk, callback);
		};

		this._onWriteComplete = function()
		{
			writeStreamHasFinished = true;
			// have to write empty string
			// so parser knows its done
			this._addToParseQueue('');
		};

		this.getStream = function()
		{
			return stream;
		};
		stream = new Duplex({
			readableObjectMode: true,
			decodeStrings: false,
			read: bindFunction(this._onRead, this),
			write: bindFunction(this._onWrite, this)
		});
		stream.once('finish', bindFunction(this._onWriteComplete, this));
	}
	if (typeof PAPA_BROWSER_CONTEXT === 'undefined') {
		DuplexStreamStreamer.prototype = Object.create(ChunkStreamer.prototype);
		DuplexStreamStreamer.prototype.constructor = DuplexStreamStreamer;
	}


	// Use one ParserHandle per entire CSV file or string
	function ParserHandle(_config)
	{
		// One goal is to minimize the use of regular expressions...
		var MAX_FLOAT = Math.pow(2, 53);
		var MIN_FLOAT = -MAX_FLOAT;
		var FLOAT = /^\s*-?(\d+\.?|\.\d+|\d+\.\d+)([eE][-+]?\d+)?\s*$/;
		var ISO_DATE = /^((\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d+([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z)))$/;
		var self = this;
		var _stepCounter = 0;	// Number of times step was called (number of rows parsed)
		var _rowCounter = 0;	// Number of rows that have been parsed so far
		var _input;				// The input being parsed
		var _parser;			// The core parser being used
		var _paused = false;	// Whether we are paused or not
		var _aborted = false;	// Whether the parser has aborted or not
		var _delimiterError;	// Temporary state between delimiter detection and processing results
		var _fields = [];		// Fields are from the header row of the input, if there is one
		var _results = {		// The last results returned from the parser
			data: [],
			errors: [],
			meta: {}
		};

		if (isFunction(_config.step))
		{
			var userStep = _config.step;
			_config.step = function(results)
			{
				_results = results;

				if (needsHeaderRow())
					processResults();
				else	// only call user's step function after header row
				{
					processResults();

					// It's possbile that this line was empty and there's no row here after all
					if (_results.data.length === 0)
						return;

					_stepCounter += results.data.length;
					if (_config.preview && _stepCounter > _config.preview)
						_parser.abort();
					else {
						_results.data = _results.data[0];
						userStep(_results, self);
					}
				}
			};
		}

		/**
		 * Parses input. Most users won't need, and shouldn't mess with, the baseIndex
		 * and ignoreLastRow parameters. They are used by streamers (wrapper functions)
		 * when an input comes in multiple chunks, like from a file.
		 */
		this.parse = function(input, baseIndex, ignoreLastRow)
		{
			var quoteChar = _config.quoteChar || '"';
			if (!_config.newline)
				_config.newline = this.guessLineEndings(input, quoteChar);

			_delimiterError = false;
			if (!_config.delimiter)
			{
				var delimGuess = guessDelimiter(input, _config.newline, _config.skipEmptyLines, _config.comments, _config.delimitersToGuess);
				if (delimGuess.successful)
					_config.delimiter = delimGuess.bestDelimiter;
				else
				{
					_delimiterError = true;	// add error after parsing (otherwise it would be overwritten)
					_config.delimiter = Papa.DefaultDelimiter;
				}
				_results.meta.delimiter = _config.delimiter;
			}
			else if(isFunction(_config.delimiter))
			{
				_config.delimiter = _config.delimiter(input);
				_results.meta.delimiter = _config.delimiter;
			}

			var parserConfig = copy(_config);
			// Tell the parser the header instead of reguessing on each chunk
			parserConfig.header = needsHeaderRow();
			if (_config.preview && _config.header)
				parserConfig.preview++;	// to compensate for header row

			_input = input;
			_parser = new Parser(parserConfig);
			_results = _parser.parse(_input, baseIndex, ignoreLastRow);
			processResults();
			return _paused ? { meta: { paused: true } } : (_results || { meta: { paused: false } });
		};

		this.paused = function()
		{
			return _paused;
		};

		this.pause = function()
		{
			_paused = true;
			_parser.abort();

			// If it is streaming via "chunking", the reader will start appending correctly already so no need to substring,
			// otherwise we can get duplicate content within a row
			_input = isFunction(_config.chunk) ? "" : _input.substring(_parser.getCharIndex());
		};

		this.resume = function()
		{
			if(self.streamer._halted) {
				_paused = false;
				self.streamer.parseChunk(_input, true);
			} else {
				// Bugfix: #636 In case the processing hasn't halted yet
				// wait for it to halt in order to resume
				setTimeout(self.resume, 3);
			}
		};

		this.aborted = function()
		{
			return _aborted;
		};

		this.abort = function()
		{
			_aborted = true;
			_parser.abort();
			_results.meta.aborted = true;
			if (isFunction(_config.complete))
				_config.complete(_results);
			_input = '';
		};

		this.guessLineEndings = function(input, quoteChar)
		{
			input = input.substring(0, 1024 * 1024);	// max length 1 MB
			// Replace all the text inside quotes
			var re = new RegExp(escapeRegExp(quoteChar) + '([^]*?)' + escapeRegExp(quoteChar), 'gm');
			input = input.replace(re, '');

			var r = input.split('\r');

			var n = input.split('\n');

			var nAppearsFirst = (n.length > 1 && n[0].length < r[0].length);

			if (r.length === 1 || nAppearsFirst)
				return '\n';

			var numWithN = 0;
			for (var i = 0; i < r.length; i++)
			{
				if (r[i][0] === '\n')
					numWithN++;
			}

			return numWithN >= r.length / 2 ? '\r\n' : '\r';
		};

		function testEmptyLine(s) {
			return _config.skipEmptyLines === 'greedy' ? s.join('').trim() === '' : s.length === 1 && s[0].length === 0;
		}

		function testFloat(s) {
			if (FLOAT.test(s)) {
				var floatValue = parseFloat(s);
				if (floatValue > MIN_FLOAT && floatValue < MAX_FLOAT) {
					return true;
				}
			}
			return false;
		}

		function processResults()
		{
			if (_results && _delimiterError)
			{
				addError('Delimiter', 'UndetectableDelimiter', 'Unable to auto-detect delimiting character; defaulted to \'' + Papa.DefaultDelimiter + '\'');
				_delimiterError = false;
			}

			if (_config.skipEmptyLines)
			{
				_results.data = _results.data.filter(function(d) {
					return !testEmptyLine(d);
				});
			}

			if (needsHeaderRow())
				fillHeaderFields();

			return applyHeaderAndDynamicTypingAndTransformation();
		}

		function needsHeaderRow()
		{
			return _config.header && _fields.length === 0;
		}

		function fillHeaderFields()
		{
			if (!_results)
				return;

			function addHeader(header)
			{
				_fields.push(header);
			}

			if (Array.isArray(_results.data[0]))
			{
				for (var i = 0; needsHeaderRow() && i < _results.data.length; i++)
					_results.data[i].forEach(addHeader);

				_results.data.splice(0, 1);
			}
			// if _results.data[0] is not an array, we are in a step where _results.data is the row.
			else
				_results.data.forEach(addHeader);
		}

		function shouldApplyDynamicTyping(field) {
			// Cache function values to avoid calling it for each row
			if (_config.dynamicTypingFunction && _config.dynamicTyping[field] === undefined) {
				_config.dynamicTyping[field] = _config.dynamicTypingFunction(field);
			}
			return (_config.dynamicTyping[field] || _config.dynamicTyping) === true;
		}

		function parseDynamic(field, value)
		{
			if (shouldApplyDynamicTyping(field))
			{
				if (value === 'true' || value === 'TRUE')
					return true;
				else if (value === 'false' || value === 'FALSE')
					return false;
				else if (testFloat(value))
					return parseFloat(value);
				else if (ISO_DATE.test(value))
					return new Date(value);
				else
					return (value === '' ? null : value);
			}
			return value;
		}

		function applyHeaderAndDynamicTypingAndTransformation()
		{
			if (!_results || (!_config.header && !_config.dynamicTyping && !_config.transform))
				return _results;

			function processRow(rowSource, i)
			{
				var row = _config.header ? {} : [];

				var j;
				for (j = 0; j < rowSource.length; j++)
				{
					var field = j;
					var value = rowSource[j];

					if (_config.header)
						field = j >= _fields.length ? '__parsed_extra' : _fields[j];

					if (_config.transform)
						value = _config.transform(value,field);

					value = parseDynamic(field, value);

					if (field === '__parsed_extra')
					{
						row[field] = row[field] || [];
						row[field].push(value);
					}
					else
						row[field] = value;
				}


				if (_config.header)
				{
					if (j > _fields.length)
						addError('FieldMismatch', 'TooManyFields', 'Too many fields: expected ' + _fields.length + ' fields but parsed ' + j, _rowCounter + i);
					else if (j < _fields.length)
						addError('FieldMismatch', 'TooFewFields', 'Too few fields: expected ' + _fields.length + ' fields but parsed ' + j, _rowCounter + i);
				}

				return row;
			}

			var incrementBy = 1;
			if (!_results.data.length || Array.isArray(_results.data[0]))
			{
				_results.data = _results.data.map(processRow);
				incrementBy = _results.data.length;
			}
			else
				_results.data = processRow(_results.data, 0);


			if (_config.header && _results.meta)
				_results.meta.fields = _fields;

			_rowCounter += incrementBy;
			return _results;
		}

		function guessDelimiter(input, newline, skipEmptyLines, comments, delimitersToGuess) {
			var bestDelim, bestDelta, fieldCountPrevRow, maxFieldCount;

			delimitersToGuess = delimitersToGuess || [',', '\t', '|', ';', Papa.RECORD_SEP, Papa.UNIT_SEP];

			for (var i = 0; i < delimitersToGuess.length; i++) {
				var delim = delimitersToGuess[i];
				var delta = 0, avgFieldCount = 0, emptyLinesCount = 0;
				fieldCountPrevRow = undefined;

				var preview = new Parser({
					comments: comments,
					delimiter: delim,
					newline: newline,
					preview: 10
				}).parse(input);

				for (var j = 0; j < preview.data.length; j++) {
					if (skipEmptyLines && testEmptyLine(preview.data[j])) {
						emptyLinesCount++;
						continue;
					}
					var fieldCount = preview.data[j].length;
					avgFieldCount += fieldCount;

					if (typeof fieldCountPrevRow === 'undefined') {
						fieldCountPrevRow = fieldCount;
						continue;
					}
					else if (fieldCount > 0) {
						delta += Math.abs(fieldCount - fieldCountPrevRow);
						fieldCountPrevRow = fieldCount;
					}
				}

				if (preview.data.length > 0)
					avgFieldCount /= (preview.data.length - emptyLinesCount);

				// Lowest delta (most consistent field count across rows) wins; average
				// field count only breaks ties between equally consistent delimiters.
				if (avgFieldCount > 1.99 && (typeof bestDelta === 'undefined'
					|| delta < bestDelta
					|| (delta === bestDelta && avgFieldCount > maxFieldCount))) {
					bestDelta = delta;
					bestDelim = delim;
					maxFieldCount = avgFieldCount;
				}
			}

			_config.delimiter = bestDelim;

			return {
				successful: !!bestDelim,
				bestDelimiter: bestDelim
			};
		}

		function addError(type, code, msg, row)
		{
			var error = {
				type: type,
				code: code,
				message: msg
			};
			if(row !== undefined) {
				error.row = row;
			}
			_results.errors.push(error);
		}
	}

	/** https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Regular_Expressions */
	function escapeRegExp(string)
	{
		return string.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'); // $& means the whole matched string
	}

	/** The core parser implements speedy and correct CSV parsing */
	function Parser(config)
	{
		// Unpack the config object
		config = config || {};
		var delim = config.delimiter;
		var newline = config.newline;
		var comments = config.comments;
		var step = config.step;
		var preview = config.preview;
		var fastMode = config.fastMode;
		var quoteChar;
		var renamedHeaders = null;
		var headerParsed = false;

		if (config.quoteChar === undefined || config.quoteChar === null) {
			quoteChar = '"';
		} else {
			quoteChar = config.quoteChar;
		}
		var escapeChar = quoteChar;
		if (config.escapeChar !== undefined) {
			escapeChar = config.escapeChar;
		}

		// Delimiter must be valid
		if (typeof delim !== 'string'
			|| Papa.BAD_DELIMITERS.indexOf(delim) > -1)
			delim = ',';

		// Comment character must be valid
		if (comments === delim)
			throw new Error('Comment character same as delimiter');
		else if (comments === true)
			comments = '#';
		else if (typeof comments !== 'string'
			|| Papa.BAD_DELIMITERS.indexOf(comments) > -1)
			comments = false;

		// Newline must be valid: \r, \n, or \r\n
		if (newline !== '\n' && newline !== '\r' && newline !== '\r\n')
			newline = '\n';

		// We're gonna need these at the Parser scope
		var cursor = 0;
		var aborted = false;

		this.parse = function(input, baseIndex, ignoreLastRow)
		{
			// For some reason, in Chrome, this speeds things up (!?)
			if (typeof input !== 'string')
				throw new Error('Input must be a string');

			// We don't need to compute some of these every time parse() is called,
			// but having them in a more local scope seems to perform better
			var inputLen = input.length,
				delimLen = delim.length,
				newlineLen = newline.length,
				commentsLen = comments.length;
			var stepIsFunction = isFunction(step);

			// Establish starting state
			cursor = 0;
			var data = [], errors = [], row = [], lastCursor = 0;

			if (!input)
				return returnable();

			if (fastMode || (fastMode !== false && input.indexOf(quoteChar) === -1))
			{
				var rows = input.split(newline);
				for (var i = 0; i < rows.length; i++)
				{
					row = rows[i];
					cursor += row.length;

					if (i !== rows.length - 1)
						cursor += newline.length;
					else if (ignoreLastRow)
						return returnable();
					if (comments && row.substring(0, commentsLen) === comments)
						continue;
					if (stepIsFunction)
					{
						data = [];
						pushRow(row.split(delim));
						doStep();
						if (aborted)
							return returnable();
					}
					else
						pushRow(row.split(delim));
					if (preview && i >= preview)
					{
						data = data.slice(0, preview);
						return returnable(true);
					}
				}
				return returnable();
			}

			var nextDelim = input.indexOf(delim, cursor);
			var nextNewline = input.indexOf(newline, cursor);
			var quoteCharRegex = new RegExp(escapeRegExp(escapeChar) + escapeRegExp(quoteChar), 'g');
			var quoteSearch = input.indexOf(quoteChar, cursor);

			// Parser loop
			for (;;)
			{
				// Field has opening quote
				if (input[cursor] === quoteChar)
				{
					// Start our search for the closing quote where the cursor is
					quoteSearch = cursor;

					// Skip the opening quote
					cursor++;

					for (;;)
					{
						// Find closing quote
						quoteSearch = input.indexOf(quoteChar, quoteSearch + 1);

						//No other quotes are found - no other delimiters
						if (quoteSearch === -1)
						{
							if (!ignoreLastRow) {
								// No closing quote... what a pity
								errors.push({
									type: 'Quotes',
									code: 'MissingQuotes',
									message: 'Quoted field unterminated',
									row: data.length,	// row has yet to be inserted
									index: cursor
								});
							}
							return finish();
						}

						// Closing quote at EOF
						if (quoteSearch === inputLen - 1)
						{
							var value = input.substring(cursor, quoteSearch).replace(quoteCharRegex, quoteChar);
							return finish(value);
						}

						// If this quote is escaped, it's part of the data; skip it
						// If the quote character is the escape character, then check if the next character is the escape character
						if (quoteChar === escapeChar &&  input[quoteSearch + 1] === escapeChar)
						{
							quoteSearch++;
							continue;
						}

						// If the quote character is not the escape character, then check if the previous character was the escape character
						if (quoteChar !== escapeChar && quoteSearch !== 0 && input[quoteSearch - 1] === escapeChar)
						{
							continue;
						}

						if(nextDelim !== -1 && nextDelim < (quoteSearch + 1)) {
							nextDelim = input.indexOf(delim, (quoteSearch + 1));
						}
						if(nextNewline !== -1 && nextNewline < (quoteSearch + 1)) {
							nextNewline = input.indexOf(newline, (quoteSearch + 1));
						}
						// Check up to nextDelim or nextNewline, whichever is closest
						var checkUpTo = nextNewline === -1 ? nextDelim : Math.min(nextDelim, nextNewline);
						var spacesBetweenQuoteAndDelimiter = extraSpaces(checkUpTo);

						// Closing quote followed by delimiter or 'unnecessary spaces + delimiter'
						if (input.substr(quoteSearch + 1 + spacesBetweenQuoteAndDelimiter, delimLen) === delim)
						{
							row.push(input.substring(cursor, quoteSearch).replace(quoteCharRegex, quoteChar));
							cursor = quoteSearch + 1 + spacesBetweenQuoteAndDelimiter + delimLen;

							// If char after following delimiter is not quoteChar, we find next quote char position
							if (input[quoteSearch + 1 + spacesBetweenQuoteAndDelimiter + delimLen] !== quoteChar)
							{
								quoteSearch = input.indexOf(quoteChar, cursor);
							}
							if (nextDelim !== -1 && nextDelim < cursor)
								nextDelim = input.indexOf(delim, cursor);
							if (nextNewline !== -1 && nextNewline < cursor)
								nextNewline = input.indexOf(newline, cursor);
							break;
						}

						var spacesBetweenQuoteAndNewLine = extraSpaces(nextNewline);

						// Closing quote followed by newline or 'unnecessary spaces + newLine'
						if (input.substring(quoteSearch + 1 + spacesBetweenQuoteAndNewLine, quoteSearch + 1 + spacesBetweenQuoteAndNewLine + newlineLen) === newline)
						{
							row.push(input.substring(cursor, quoteSearch).replace(quoteCharRegex, quoteChar));
							saveRow(quoteSearch + 1 + spacesBetweenQuoteAndNewLine + newlineLen);
							// Only search again if we skipped a delimiter in the quoted field.
							if (nextDelim !== -1 && nextDelim < cursor)
								nextDelim = input.indexOf(delim, cursor);
							quoteSearch = input.indexOf(quoteChar, cursor);	// we search for first quote in next line

							if (stepIsFunction)
							{
								doStep();
								if (aborted)
									return returnable();
							}

							if (preview && data.length >= preview)
								return returnable(true);

							break;
						}


						// Checks for valid closing quotes are complete (escaped quotes or quote followed by EOF/delimiter/newline) -- assume these quotes are part of an invalid text string
						errors.push({
							type: 'Quotes',
							code: 'InvalidQuotes',
							message: 'Trailing quote on quoted field is malformed',
							row: data.length,	// row has yet to be inserted
							index: cursor
						});

						quoteSearch++;
						continue;

					}

					continue;
				}

				// Comment found at start of new line
				if (comments && row.length === 0 && input.substring(cursor, cursor + commentsLen) === comments)
				{
					if (nextNewline === -1)	// Comment ends at EOF
						return returnable();
					cursor = nextNewline + newlineLen;
					nextNewline = input.indexOf(newline, cursor);
					if (nextDelim !== -1 && nextDelim < cursor)
						nextDelim = input.indexOf(delim, cursor);
					continue;
				}

				// Next delimiter comes before next newline, so we've reached end of field
				if (nextDelim !== -1 && (nextDelim < nextNewline || nextNewline === -1))
				{
					row.push(input.substring(cursor, nextDelim));
					cursor = nextDelim + delimLen;
					// we look for next delimiter char
					nextDelim = input.indexOf(delim, cursor);
					continue;
				}

				// End of row
				if (nextNewline !== -1)
				{
					row.push(input.substring(cursor, nextNewline));
					saveRow(nextNewline + newlineLen);

					if (stepIsFunction)
					{
						doStep();
						if (aborted)
							return returnable();
					}

					if (preview && data.length >= preview)
						return returnable(true);

					continue;
				}

				break;
			}

			return finish();


			function pushRow(row)
			{
				data.push(row);
				lastCursor = cursor;
			}

			/**
             * checks if there are extra spaces after closing quote and given index without any text
             * if Yes, returns the number of spaces
             */
			function extraSpaces(index) {
				var spaceLength = 0;
				if (index !== -1) {
					var textBetweenClosingQuoteAndIndex = input.substring(quoteSearch + 1, index);
					if (textBetweenClosingQuoteAndIndex && textBetweenClosingQuoteAndIndex.trim() === '') {
						spaceLength = textBetweenClosingQuoteAndIndex.length;
					}
				}
				return spaceLength;
			}

			/**
			 * Appends the remaining input from cursor to the end into
			 * row, saves the row, calls step, and returns the results.
			 */
			function finish(value)
			{
				if (ignoreLastRow)
					return returnable();
				if (typeof value === 'undefined')
					value = input.substring(cursor);
				row.push(value);
				cursor = inputLen;	// important in case parsing is paused
				pushRow(row);
				if (stepIsFunction)
					doStep();
				return returnable();
			}

			/**
			 * Appends the current row to the results. It sets the cursor
			 * to newCursor and finds the nextNewline. The caller should
			 * take care to execute user's step function and check for
			 * preview and end parsing if necessary.
			 */
			function saveRow(newCursor)
			{
				cursor = newCursor;
				pushRow(row);
				row = [];
				nextNewline = input.indexOf(newline, cursor);
			}

			/** Returns an object with the results, errors, and meta. */
			function returnable(stopped)
			{
				if (config.header && !baseIndex && data.length && !headerParsed)
				{
					const result = data[0];
					const headerCount = Object.create(null); // To track the count of each base header
					const usedHeaders = new Set(result); // To track used headers and avoid duplicates
					let duplicateHeaders = false;

					for (let i = 0; i < result.length; i++) {
						let header = stripBom(result[i]);
						if (isFunction(config.transformHeader))
							header = config.transformHeader(header, i);

						if (!headerCount[header]) {
							headerCount[header] = 1;
							result[i] = header;
						} else {
							let newHeader;
							let suffixCount = headerCount[header];

							// Find a unique new header
							do {
								newHeader = `${header}_${suffixCount}`;
								suffixCount++;
							} while (usedHeaders.has(newHeader));

							usedHeaders.add(newHeader); // Mark this new Header as used
							result[i] = newHeader;
							headerCount[header]++;
							duplicateHeaders = true;
							if (renamedHeaders === null) {
								renamedHeaders = {};
							}
							renamedHeaders[newHeader] = header;
						}

						usedHeaders.add(header); // Ensure the original header is marked as used
					}
					if (duplicateHeaders) {
						console.warn('Duplicate headers found and renamed.');
					}
					headerParsed = true;
				}
				return {
					data: data,
					errors: errors,
					meta: {
						delimiter: delim,
						linebreak: newline,
						aborted: aborted,
						truncated: !!stopped,
						cursor: lastCursor + (baseIndex || 0),
						renamedHeaders: renamedHeaders
					}
				};
			}

			/** Executes the user's step function and resets data & errors. */
			function doStep()
			{
				step(returnable());
				data = [];
				errors = [];
			}
		};

		/** Sets the abort flag */
		this.abort = function()
		{
			aborted = true;
		};

		/** Gets the cursor position */
		this.getCharIndex = function()
		{
			return cursor;
		};
	}


	function newWorker()
	{
		if (!Papa.WORKERS_SUPPORTED)
			return false;

		var workerUrl = getWorkerBlob();
		var w = new global.Worker(workerUrl);
		w.onmessage = mainThreadReceivedMessage;
		w.id = workerIdCounter++;
		workers[w.id] = w;
		return w;
	}

	/** Callback when main thread receives a message */
	function mainThreadReceivedMessage(e)
	{
		var msg = e.data;
		var worker = workers[msg.workerId];
		var aborted = false;

		if (msg.error)
			worker.userError(msg.error, msg.file);
		else if (msg.results && msg.results.data)
		{
			var abort = function() {
				aborted = true;
				completeWorker(msg.workerId, { data: [], errors: [], meta: { aborted: true } });
			};

			var handle = {
				abort: abort,
				pause: notImplemented,
				resume: notImplemented
			};

			if (isFunction(worker.userStep))
			{
				for (var i = 0; i < msg.results.data.length; i++)
				{
					worker.userStep({
						data: msg.results.data[i],
						errors: msg.results.errors,
						meta: msg.results.meta
					}, handle);
					if (aborted)
						break;
				}
				delete msg.results;	// free memory ASAP
			}
			else if (isFunction(worker.userChunk))
			{
				worker.userChunk(msg.results, handle, msg.file);
				delete msg.results;
			}
		}

		if (msg.finished && !aborted)
			completeWorker(msg.workerId, msg.results);
	}

	function completeWorker(workerId, results) {
		var worker = workers[workerId];
		if (isFunction(worker.userComplete))
			worker.userComplete(results);
		worker.terminate();
		delete workers[workerId];
	}

	function notImplemented() {
		throw new Error('Not implemented.');
	}

	/** Callback when worker thread receives a message */
	function workerThreadReceivedMessage(e)
	{
		var msg = e.data;

		if (typeof Papa.WORKER_ID === 'undefined' && msg)
			Papa.WORKER_ID = msg.workerId;

		if (typeof msg.input === 'string')
		{
			global.postMessage({
				workerId: Papa.WORKER_ID,
				results: Papa.parse(msg.input, msg.config),
				finished: true
			});
		}
		else if ((global.File && msg.input instanceof File) || msg.input instanceof Object)	// thank you, Safari (see issue #106)
		{
			var results = Papa.parse(msg.input, msg.config);
			if (results)
				global.postMessage({
					workerId: Papa.WORKER_ID,
					results: results,
					finished: true
				});
		}
	}

	/** Makes a deep copy of an array or object (mostly) */
	function copy(obj)
	{
		if (typeof obj !== 'object' || obj === null)
			return obj;
		var cpy = Array.isArray(obj) ? [] : {};
		for (var key in obj)
			cpy[key] = copy(obj[key]);
		return cpy;
	}

	function bindFunction(f, self)
	{
		return function() { f.apply(self, arguments); };
	}
	function isFunction(func)
	{
		return typeof func === 'function';
	}

	return Papa;
}));


/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 1174:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(2209);
__nccwpck_require__(6721);

module.exports = parent;


/***/ }),

/***/ 3536:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(5935);
__nccwpck_require__(6657);
__nccwpck_require__(8293);
__nccwpck_require__(5555);
__nccwpck_require__(1597);
__nccwpck_require__(2144);
__nccwpck_require__(5348);
__nccwpck_require__(6618);
__nccwpck_require__(6947);
__nccwpck_require__(5710);
__nccwpck_require__(2593);
__nccwpck_require__(4454);
__nccwpck_require__(8553);
__nccwpck_require__(4944);
__nccwpck_require__(7705);
__nccwpck_require__(4899);
__nccwpck_require__(1479);
__nccwpck_require__(7157);
__nccwpck_require__(3426);
__nccwpck_require__(1612);
__nccwpck_require__(5109);
__nccwpck_require__(1092);
__nccwpck_require__(586);
__nccwpck_require__(6229);

module.exports = parent;


/***/ }),

/***/ 1244:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(1211);
__nccwpck_require__(401);
__nccwpck_require__(962);
__nccwpck_require__(1590);

module.exports = parent;


/***/ }),

/***/ 1989:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(5786);
__nccwpck_require__(6930);
__nccwpck_require__(3381);
__nccwpck_require__(757);

module.exports = parent;


/***/ }),

/***/ 1886:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(7739);
__nccwpck_require__(5761);

module.exports = parent;


/***/ }),

/***/ 3294:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(2435);
// TODO: Remove from `core-js@4`
__nccwpck_require__(8199);

module.exports = parent;


/***/ }),

/***/ 765:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(2042);
// TODO: Remove from `core-js@4`
__nccwpck_require__(8414);

module.exports = parent;


/***/ }),

/***/ 5608:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(7693);
__nccwpck_require__(3147);

module.exports = parent;


/***/ }),

/***/ 1654:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(6587);
__nccwpck_require__(7580);
__nccwpck_require__(10);
__nccwpck_require__(4451);
__nccwpck_require__(2170);
__nccwpck_require__(4297);
__nccwpck_require__(5982);
__nccwpck_require__(4304);

module.exports = parent;


/***/ }),

/***/ 7786:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(2839);
__nccwpck_require__(9815);

module.exports = parent;


/***/ }),

/***/ 8588:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(319);
__nccwpck_require__(4191);

module.exports = parent;


/***/ }),

/***/ 1342:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(1776);
__nccwpck_require__(960);

module.exports = parent;


/***/ }),

/***/ 3601:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(5866);
__nccwpck_require__(8474);

module.exports = parent;


/***/ }),

/***/ 8264:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(6525);

module.exports = parent;


/***/ }),

/***/ 8376:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(7329);
__nccwpck_require__(5238);
__nccwpck_require__(2230);
__nccwpck_require__(6657);
__nccwpck_require__(6131);
var path = __nccwpck_require__(6163);

module.exports = path.Array.fromAsync;


/***/ }),

/***/ 5338:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(7329);
__nccwpck_require__(7251);
__nccwpck_require__(2230);
__nccwpck_require__(700);
__nccwpck_require__(6131);
__nccwpck_require__(3910);
__nccwpck_require__(2494);
__nccwpck_require__(5164);
__nccwpck_require__(1287);
__nccwpck_require__(2009);
__nccwpck_require__(1645);
__nccwpck_require__(4858);
__nccwpck_require__(6779);
__nccwpck_require__(3996);
__nccwpck_require__(1567);
__nccwpck_require__(7560);
__nccwpck_require__(8109);
__nccwpck_require__(2388);
__nccwpck_require__(4148);
__nccwpck_require__(8802);
__nccwpck_require__(2712);
__nccwpck_require__(5787);
__nccwpck_require__(8833);
__nccwpck_require__(4195);
__nccwpck_require__(1953);
__nccwpck_require__(562);

var path = __nccwpck_require__(6163);

module.exports = path.Iterator;


/***/ }),

/***/ 8914:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(7251);
__nccwpck_require__(7840);
__nccwpck_require__(2499);
__nccwpck_require__(5294);
__nccwpck_require__(4470);
__nccwpck_require__(2185);
__nccwpck_require__(2371);
__nccwpck_require__(1927);
__nccwpck_require__(7802);
var path = __nccwpck_require__(6163);

// eslint-disable-next-line es/no-json -- safe
module.exports = path.JSON || (path.JSON = { stringify: JSON.stringify });


/***/ }),

/***/ 4887:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(2230);
__nccwpck_require__(4806);
__nccwpck_require__(8781);
__nccwpck_require__(7084);
__nccwpck_require__(1838);
var path = __nccwpck_require__(6163);

module.exports = path.Map.groupBy;


/***/ }),

/***/ 7668:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(7251);
__nccwpck_require__(3912);

var path = __nccwpck_require__(6163);

module.exports = path.Object.groupBy;


/***/ }),

/***/ 1060:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(2230);
__nccwpck_require__(6657);
__nccwpck_require__(9210);
var apply = __nccwpck_require__(550);
var isCallable = __nccwpck_require__(396);
var path = __nccwpck_require__(6163);

var Promise = path.Promise;
var $try = Promise['try'];

// eslint-disable-next-line no-unused-vars -- required for arity
module.exports = { 'try': function (callbackfn /* , ...args */) {
  return apply($try, isCallable(this) ? this : Promise, arguments);
} }['try'];


/***/ }),

/***/ 1135:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(6657);
__nccwpck_require__(2457);
var call = __nccwpck_require__(1976);
var isCallable = __nccwpck_require__(396);
var path = __nccwpck_require__(6163);

var Promise = path.Promise;
var promiseWithResolvers = Promise.withResolvers;

module.exports = function withResolvers() {
  return call(promiseWithResolvers, isCallable(this) ? this : Promise);
};


/***/ }),

/***/ 5158:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(7970);
var path = __nccwpck_require__(6163);

module.exports = path.RegExp.escape;


/***/ }),

/***/ 7372:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(7329);
__nccwpck_require__(2230);
__nccwpck_require__(8148);
__nccwpck_require__(9577);
__nccwpck_require__(1895);
__nccwpck_require__(8394);
__nccwpck_require__(8823);
__nccwpck_require__(8672);
__nccwpck_require__(183);
__nccwpck_require__(6475);
__nccwpck_require__(6131);
var path = __nccwpck_require__(6163);

module.exports = path.Set;


/***/ }),

/***/ 6027:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(7114);


/***/ }),

/***/ 3106:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(2700);


/***/ }),

/***/ 2111:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(2497);


/***/ }),

/***/ 8839:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(9297);


/***/ }),

/***/ 9793:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isCallable = __nccwpck_require__(396);
var tryToString = __nccwpck_require__(774);

var $TypeError = TypeError;

// `Assert: IsCallable(argument) is true`
module.exports = function (argument) {
  if (isCallable(argument)) return argument;
  throw new $TypeError(tryToString(argument) + ' is not a function');
};


/***/ }),

/***/ 8641:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isConstructor = __nccwpck_require__(4482);
var tryToString = __nccwpck_require__(774);

var $TypeError = TypeError;

// `Assert: IsConstructor(argument) is true`
module.exports = function (argument) {
  if (isConstructor(argument)) return argument;
  throw new $TypeError(tryToString(argument) + ' is not a constructor');
};


/***/ }),

/***/ 5449:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isPossiblePrototype = __nccwpck_require__(9544);

var $String = String;
var $TypeError = TypeError;

module.exports = function (argument) {
  if (isPossiblePrototype(argument)) return argument;
  throw new $TypeError("Can't set " + $String(argument) + ' as a prototype');
};


/***/ }),

/***/ 7913:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var has = (__nccwpck_require__(1867).has);

// Perform ? RequireInternalSlot(M, [[SetData]])
module.exports = function (it) {
  has(it);
  return it;
};


/***/ }),

/***/ 2308:
/***/ ((module) => {


var $TypeError = TypeError;

module.exports = function (argument) {
  if (typeof argument == 'string') return argument;
  throw new $TypeError('Argument is not a string');
};


/***/ }),

/***/ 5938:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var wellKnownSymbol = __nccwpck_require__(2202);
var create = __nccwpck_require__(377);
var defineProperty = (__nccwpck_require__(3234).f);

var UNSCOPABLES = wellKnownSymbol('unscopables');
var ArrayPrototype = Array.prototype;

// Array.prototype[@@unscopables]
// https://tc39.es/ecma262/#sec-array.prototype-@@unscopables
if (ArrayPrototype[UNSCOPABLES] === undefined) {
  defineProperty(ArrayPrototype, UNSCOPABLES, {
    configurable: true,
    value: create(null)
  });
}

// add a key to Array.prototype[@@unscopables]
module.exports = function (key) {
  ArrayPrototype[UNSCOPABLES][key] = true;
};


/***/ }),

/***/ 9790:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isPrototypeOf = __nccwpck_require__(4978);

var $TypeError = TypeError;

module.exports = function (it, Prototype) {
  if (isPrototypeOf(Prototype, it)) return it;
  throw new $TypeError('Incorrect invocation');
};


/***/ }),

/***/ 9895:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isObject = __nccwpck_require__(4559);

var $String = String;
var $TypeError = TypeError;

module.exports = function (argument) {
  if (argument === undefined || isObject(argument)) return argument;
  throw new $TypeError($String(argument) + ' is not an object or undefined');
};


/***/ }),

/***/ 42:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isObject = __nccwpck_require__(4559);

var $String = String;
var $TypeError = TypeError;

// `Assert: Type(argument) is Object`
module.exports = function (argument) {
  if (isObject(argument)) return argument;
  throw new $TypeError($String(argument) + ' is not an object');
};


/***/ }),

/***/ 865:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var classof = __nccwpck_require__(8238);

var $TypeError = TypeError;

// Perform ? RequireInternalSlot(argument, [[TypedArrayName]])
// If argument.[[TypedArrayName]] is not "Uint8Array", throw a TypeError exception
module.exports = function (argument) {
  if (classof(argument) === 'Uint8Array') return argument;
  throw new $TypeError('Argument is not an Uint8Array');
};


/***/ }),

/***/ 4991:
/***/ ((module) => {


// eslint-disable-next-line es/no-typed-arrays -- safe
module.exports = typeof ArrayBuffer != 'undefined' && typeof DataView != 'undefined';


/***/ }),

/***/ 1057:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var uncurryThisAccessor = __nccwpck_require__(8769);
var classof = __nccwpck_require__(5345);

var ArrayBuffer = globalThis.ArrayBuffer;
var TypeError = globalThis.TypeError;

// Includes
// - Perform ? RequireInternalSlot(O, [[ArrayBufferData]]).
// - If IsSharedArrayBuffer(O) is true, throw a TypeError exception.
module.exports = ArrayBuffer && uncurryThisAccessor(ArrayBuffer.prototype, 'byteLength', 'get') || function (O) {
  if (classof(O) !== 'ArrayBuffer') throw new TypeError('ArrayBuffer expected');
  return O.byteLength;
};


/***/ }),

/***/ 9871:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var NATIVE_ARRAY_BUFFER = __nccwpck_require__(4991);
var arrayBufferByteLength = __nccwpck_require__(1057);

var DataView = globalThis.DataView;

module.exports = function (O) {
  if (!NATIVE_ARRAY_BUFFER || arrayBufferByteLength(O) !== 0) return false;
  try {
    // eslint-disable-next-line no-new -- thrower
    new DataView(O);
    return false;
  } catch (error) {
    return true;
  }
};


/***/ }),

/***/ 9149:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


// FF26- bug: ArrayBuffers are non-extensible, but Object.isExtensible does not report it
var fails = __nccwpck_require__(8338);

module.exports = fails(function () {
  if (typeof ArrayBuffer == 'function') {
    var buffer = new ArrayBuffer(8);
    // eslint-disable-next-line es/no-object-isextensible, es/no-object-defineproperty -- safe
    if (Object.isExtensible(buffer)) Object.defineProperty(buffer, 'a', { value: 8 });
  }
});


/***/ }),

/***/ 5684:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isDetached = __nccwpck_require__(9871);

var $TypeError = TypeError;

module.exports = function (it) {
  if (isDetached(it)) throw new $TypeError('ArrayBuffer is detached');
  return it;
};


/***/ }),

/***/ 2654:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var bind = __nccwpck_require__(3773);
var uncurryThis = __nccwpck_require__(2897);
var isConstructor = __nccwpck_require__(4482);
var getAsyncIterator = __nccwpck_require__(1793);
var getIterator = __nccwpck_require__(7522);
var getIteratorDirect = __nccwpck_require__(8498);
var getIteratorMethod = __nccwpck_require__(7246);
var getMethod = __nccwpck_require__(1153);
var getBuiltIn = __nccwpck_require__(3188);
var getBuiltInPrototypeMethod = __nccwpck_require__(7053);
var wellKnownSymbol = __nccwpck_require__(2202);
var AsyncFromSyncIterator = __nccwpck_require__(2505);
var toArray = (__nccwpck_require__(1284).toArray);

var ASYNC_ITERATOR = wellKnownSymbol('asyncIterator');
var arrayIterator = uncurryThis(getBuiltInPrototypeMethod('Array', 'values'));
var arrayIteratorNext = uncurryThis(arrayIterator([]).next);

var safeArrayIterator = function () {
  return new SafeArrayIterator(this);
};

var SafeArrayIterator = function (O) {
  this.iterator = arrayIterator(O);
};

SafeArrayIterator.prototype.next = function () {
  return arrayIteratorNext(this.iterator);
};

// `Array.fromAsync` method implementation
// https://github.com/tc39/proposal-array-from-async
module.exports = function fromAsync(items /* , mapfn = undefined, thisArg = undefined */) {
  var C = this;
  var argumentsLength = arguments.length;
  var mapfn = argumentsLength > 1 ? arguments[1] : undefined;
  var thisArg = argumentsLength > 2 ? arguments[2] : undefined;
  return new (getBuiltIn('Promise'))(function (resolve) {
    if (mapfn !== undefined) mapfn = bind(mapfn, thisArg);
    var usingAsyncIterator = getMethod(items, ASYNC_ITERATOR);
    var usingSyncIterator = usingAsyncIterator ? undefined : getIteratorMethod(items) || safeArrayIterator;
    var A = isConstructor(C) ? new C() : [];
    var iterator = usingAsyncIterator
      ? getAsyncIterator(items, usingAsyncIterator)
      : new AsyncFromSyncIterator(getIteratorDirect(getIterator(items, usingSyncIterator)));
    resolve(toArray(iterator, mapfn, A));
  });
};


/***/ }),

/***/ 8359:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var lengthOfArrayLike = __nccwpck_require__(4301);

module.exports = function (Constructor, list, $length) {
  var index = 0;
  var length = arguments.length > 2 ? $length : lengthOfArrayLike(list);
  var result = new Constructor(length);
  while (length > index) result[index] = list[index++];
  return result;
};


/***/ }),

/***/ 120:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var bind = __nccwpck_require__(3773);
var call = __nccwpck_require__(1976);
var toObject = __nccwpck_require__(2460);
var callWithSafeIterationClosing = __nccwpck_require__(684);
var isArrayIteratorMethod = __nccwpck_require__(8098);
var isConstructor = __nccwpck_require__(4482);
var lengthOfArrayLike = __nccwpck_require__(4301);
var createProperty = __nccwpck_require__(2993);
var setArrayLength = __nccwpck_require__(9088);
var getIterator = __nccwpck_require__(7522);
var getIteratorMethod = __nccwpck_require__(7246);
var iteratorClose = __nccwpck_require__(772);
var doesNotExceedSafeInteger = __nccwpck_require__(5170);

var $Array = Array;

// `Array.from` method implementation
// https://tc39.es/ecma262/#sec-array.from
module.exports = function from(arrayLike /* , mapfn = undefined, thisArg = undefined */) {
  var IS_CONSTRUCTOR = isConstructor(this);
  var argumentsLength = arguments.length;
  var mapfn = argumentsLength > 1 ? arguments[1] : undefined;
  var mapping = mapfn !== undefined;
  if (mapping) mapfn = bind(mapfn, argumentsLength > 2 ? arguments[2] : undefined);
  var O = toObject(arrayLike);
  var iteratorMethod = getIteratorMethod(O);
  var index = 0;
  var length, result, step, iterator, next, value;
  // if the target is not iterable or it's an array with the default iterator - use a simple case
  if (iteratorMethod && !(this === $Array && isArrayIteratorMethod(iteratorMethod))) {
    result = IS_CONSTRUCTOR ? new this() : [];
    iterator = getIterator(O, iteratorMethod);
    next = iterator.next;
    for (;!(step = call(next, iterator)).done; index++) {
      try {
        doesNotExceedSafeInteger(index);
      } catch (error) {
        iteratorClose(iterator, 'throw', error);
      }
      value = mapping ? callWithSafeIterationClosing(iterator, mapfn, [step.value, index], true) : step.value;
      try {
        createProperty(result, index, value);
      } catch (error) {
        iteratorClose(iterator, 'throw', error);
      }
    }
  } else {
    length = lengthOfArrayLike(O);
    result = IS_CONSTRUCTOR ? new this(length) : $Array(length);
    for (;length > index; index++) {
      value = mapping ? mapfn(O[index], index) : O[index];
      createProperty(result, index, value);
    }
  }
  setArrayLength(result, index);
  return result;
};


/***/ }),

/***/ 2562:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var toIndexedObject = __nccwpck_require__(284);
var toAbsoluteIndex = __nccwpck_require__(7555);
var lengthOfArrayLike = __nccwpck_require__(4301);

// `Array.prototype.{ indexOf, includes }` methods implementation
var createMethod = function (IS_INCLUDES) {
  return function ($this, el, fromIndex) {
    var O = toIndexedObject($this);
    var length = lengthOfArrayLike(O);
    if (length === 0) return !IS_INCLUDES && -1;
    var index = toAbsoluteIndex(fromIndex, length);
    var value;
    // Array#includes uses SameValueZero equality algorithm
    // eslint-disable-next-line no-self-compare -- NaN check
    if (IS_INCLUDES && el !== el) while (length > index) {
      value = O[index++];
      // eslint-disable-next-line no-self-compare -- NaN check
      if (value !== value) return true;
    // Array#indexOf ignores holes, Array#includes - not
    } else for (;length > index; index++) {
      if ((IS_INCLUDES || index in O) && O[index] === el) return IS_INCLUDES || index || 0;
    } return !IS_INCLUDES && -1;
  };
};

module.exports = {
  // `Array.prototype.includes` method
  // https://tc39.es/ecma262/#sec-array.prototype.includes
  includes: createMethod(true),
  // `Array.prototype.indexOf` method
  // https://tc39.es/ecma262/#sec-array.prototype.indexof
  indexOf: createMethod(false)
};


/***/ }),

/***/ 9088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var DESCRIPTORS = __nccwpck_require__(9837);
var isArray = __nccwpck_require__(63);

var $TypeError = TypeError;
// eslint-disable-next-line es/no-object-getownpropertydescriptor -- safe
var getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;

// Safari < 13 does not throw an error in this case
var SILENT_ON_NON_WRITABLE_LENGTH_SET = DESCRIPTORS && !function () {
  // makes no sense without proper strict mode support
  if (this !== undefined) return true;
  try {
    // eslint-disable-next-line es/no-object-defineproperty -- safe
    Object.defineProperty([], 'length', { writable: false }).length = 1;
  } catch (error) {
    return error instanceof TypeError;
  }
}();

module.exports = SILENT_ON_NON_WRITABLE_LENGTH_SET ? function (O, length) {
  if (isArray(O) && !getOwnPropertyDescriptor(O, 'length').writable) {
    throw new $TypeError('Cannot set read only .length');
  } return O.length = length;
} : function (O, length) {
  return O.length = length;
};


/***/ }),

/***/ 6065:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);

module.exports = uncurryThis([].slice);


/***/ }),

/***/ 3519:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var arraySlice = __nccwpck_require__(6065);

var floor = Math.floor;

var sort = function (array, comparefn) {
  var length = array.length;

  if (length < 8) {
    // insertion sort
    var i = 1;
    var element, j;

    while (i < length) {
      j = i;
      element = array[i];
      while (j && comparefn(array[j - 1], element) > 0) {
        array[j] = array[--j];
      }
      if (j !== i++) array[j] = element;
    }
  } else {
    // merge sort
    var middle = floor(length / 2);
    var left = sort(arraySlice(array, 0, middle), comparefn);
    var right = sort(arraySlice(array, middle), comparefn);
    var llength = left.length;
    var rlength = right.length;
    var lindex = 0;
    var rindex = 0;

    while (lindex < llength || rindex < rlength) {
      array[lindex + rindex] = (lindex < llength && rindex < rlength)
        ? comparefn(left[lindex], right[rindex]) <= 0 ? left[lindex++] : right[rindex++]
        : lindex < llength ? left[lindex++] : right[rindex++];
    }
  }

  return array;
};

module.exports = sort;


/***/ }),

/***/ 2505:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var anObject = __nccwpck_require__(42);
var create = __nccwpck_require__(377);
var getMethod = __nccwpck_require__(1153);
var defineBuiltIns = __nccwpck_require__(3552);
var InternalStateModule = __nccwpck_require__(270);
var iteratorClose = __nccwpck_require__(772);
var getBuiltIn = __nccwpck_require__(3188);
var AsyncIteratorPrototype = __nccwpck_require__(7289);
var createIterResultObject = __nccwpck_require__(8544);

var Promise = getBuiltIn('Promise');

var ASYNC_FROM_SYNC_ITERATOR = 'AsyncFromSyncIterator';
var setInternalState = InternalStateModule.set;
var getInternalState = InternalStateModule.getterFor(ASYNC_FROM_SYNC_ITERATOR);

var asyncFromSyncIteratorContinuation = function (result, resolve, reject, syncIterator, closeOnRejection) {
  var done = result.done;
  Promise.resolve(result.value).then(function (value) {
    resolve(createIterResultObject(value, done));
  }, function (error) {
    if (!done && closeOnRejection) {
      try {
        iteratorClose(syncIterator, 'throw', error);
      } catch (error2) {
        error = error2;
      }
    }

    reject(error);
  });
};

var AsyncFromSyncIterator = function AsyncIterator(iteratorRecord) {
  iteratorRecord.type = ASYNC_FROM_SYNC_ITERATOR;
  setInternalState(this, iteratorRecord);
};

AsyncFromSyncIterator.prototype = defineBuiltIns(create(AsyncIteratorPrototype), {
  next: function next() {
    var state = getInternalState(this);
    var hasValue = arguments.length > 0;
    var value = hasValue ? arguments[0] : undefined;
    return new Promise(function (resolve, reject) {
      var result = anObject(hasValue ? call(state.next, state.iterator, value) : call(state.next, state.iterator));
      asyncFromSyncIteratorContinuation(result, resolve, reject, state.iterator, true);
    });
  },
  'return': function () {
    var state = getInternalState(this);
    var iterator = state.iterator;
    var hasValue = arguments.length > 0;
    var value = hasValue ? arguments[0] : undefined;
    return new Promise(function (resolve, reject) {
      var $return = getMethod(iterator, 'return');
      if ($return === undefined) return resolve(createIterResultObject(value, true));
      var result = anObject(hasValue ? call($return, iterator, value) : call($return, iterator));
      asyncFromSyncIteratorContinuation(result, resolve, reject, iterator);
    });
  },
  'throw': function () {
    var state = getInternalState(this);
    var iterator = state.iterator;
    var hasValue = arguments.length > 0;
    var value = hasValue ? arguments[0] : undefined;
    return new Promise(function (resolve, reject) {
      var $throw = getMethod(iterator, 'throw');
      if ($throw === undefined) {
        try {
          iteratorClose(iterator, 'normal');
        } catch (error) {
          return reject(error);
        }
        return reject(new TypeError('The iterator does not provide a throw method'));
      }
      var result = anObject(hasValue ? call($throw, iterator, value) : call($throw, iterator));
      asyncFromSyncIteratorContinuation(result, resolve, reject, iterator, true);
    });
  }
});

module.exports = AsyncFromSyncIterator;


/***/ }),

/***/ 2291:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var anObject = __nccwpck_require__(42);
var getBuiltIn = __nccwpck_require__(3188);
var getMethod = __nccwpck_require__(1153);

module.exports = function (iterator, method, argument, reject) {
  try {
    var returnMethod = getMethod(iterator, 'return');
    if (returnMethod) {
      return getBuiltIn('Promise').resolve(call(returnMethod, iterator)).then(function (result) {
        try {
          if (method !== reject) anObject(result);
        } catch (error3) {
          reject(error3);
          return;
        }
        method(argument);
      }, function (error) {
        method === reject ? method(argument) : reject(error);
      });
    }
  } catch (error2) {
    // the original error (`argument`) takes priority over `return()` errors
    return method === reject ? reject(argument) : reject(error2);
  } method(argument);
};


/***/ }),

/***/ 8022:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var perform = __nccwpck_require__(9178);
var anObject = __nccwpck_require__(42);
var create = __nccwpck_require__(377);
var createNonEnumerableProperty = __nccwpck_require__(8408);
var defineBuiltIns = __nccwpck_require__(3552);
var wellKnownSymbol = __nccwpck_require__(2202);
var InternalStateModule = __nccwpck_require__(270);
var getBuiltIn = __nccwpck_require__(3188);
var getMethod = __nccwpck_require__(1153);
var AsyncIteratorPrototype = __nccwpck_require__(7289);
var createIterResultObject = __nccwpck_require__(8544);
var cleanupState = __nccwpck_require__(8968);

var Promise = getBuiltIn('Promise');

var TO_STRING_TAG = wellKnownSymbol('toStringTag');
var ASYNC_ITERATOR_HELPER = 'AsyncIteratorHelper';
var WRAP_FOR_VALID_ASYNC_ITERATOR = 'WrapForValidAsyncIterator';
var setInternalState = InternalStateModule.set;

var createAsyncIteratorProxyPrototype = function (IS_ITERATOR) {
  var IS_GENERATOR = !IS_ITERATOR;
  var getInternalState = InternalStateModule.getterFor(IS_ITERATOR ? WRAP_FOR_VALID_ASYNC_ITERATOR : ASYNC_ITERATOR_HELPER);

  var getStateOrEarlyExit = function (that) {
    var stateCompletion = perform(function () {
      return getInternalState(that);
    });

    var stateError = stateCompletion.error;
    var state = stateCompletion.value;

    if (stateError || (IS_GENERATOR && state.done)) {
      return { exit: true, value: stateError ? Promise.reject(state) : Promise.resolve(createIterResultObject(undefined, true)) };
    } return { exit: false, value: state };
  };

  return defineBuiltIns(create(AsyncIteratorPrototype), {
    next: function next() {
      var stateCompletion = getStateOrEarlyExit(this);
      var state = stateCompletion.value;
      if (stateCompletion.exit) return state;
      var handlerCompletion = perform(function () {
        return anObject(state.nextHandler(Promise));
      });
      var handlerError = handlerCompletion.error;
      var value = handlerCompletion.value;
      if (handlerError) {
        state.done = true;
        if (IS_GENERATOR) cleanupState(state);
        return Promise.reject(value);
      }
      return IS_GENERATOR ? Promise.resolve(value).then(function (result) {
        if (state.done) cleanupState(state);
        return result;
      }, function (error) {
        cleanupState(state);
        throw error;
      }) : Promise.resolve(value);
    },
    'return': function () {
      var stateCompletion = getStateOrEarlyExit(this);
      var state = stateCompletion.value;
      if (stateCompletion.exit) return state;
      state.done = true;
      var iterator = state.iterator;
      var inner = state.inner;
      if (IS_GENERATOR) cleanupState(state);
      var returnMethod, result;
      var closeOuterIterator = function () {
        var completion = perform(function () {
          return getMethod(iterator, 'return');
        });
        returnMethod = result = completion.value;
        if (completion.error) return Promise.reject(result);
        if (returnMethod === undefined) return Promise.resolve(createIterResultObject(undefined, true));
        completion = perform(function () {
          return call(returnMethod, iterator);
        });
        result = completion.value;
        if (completion.error) return Promise.reject(result);
        return IS_ITERATOR ? Promise.resolve(result) : Promise.resolve(result).then(function (resolved) {
          anObject(resolved);
          return createIterResultObject(undefined, true);
        });
      };

      var closeAndReject = function (error) {
        return closeOuterIterator().then(function () {
          throw error;
        }, function () {
          throw error;
        });
      };

      if (inner) {
        var innerIterator = inner.iterator;
        var innerReturn;
        var completion = perform(function () {
          innerReturn = getMethod(innerIterator, 'return');
          if (innerReturn) return call(innerReturn, innerIterator);
        });
        if (completion.error) return closeAndReject(completion.value);
        if (innerReturn) {
          return Promise.resolve(completion.value).then(function (innerResult) {
            try {
              anObject(innerResult);
            } catch (error) {
              return closeAndReject(error);
            }
            return closeOuterIterator();
          }, closeAndReject);
        }
      }

      return closeOuterIterator();
    }
  });
};

var WrapForValidAsyncIteratorPrototype = createAsyncIteratorProxyPrototype(true);
var AsyncIteratorHelperPrototype = createAsyncIteratorProxyPrototype(false);

createNonEnumerableProperty(AsyncIteratorHelperPrototype, TO_STRING_TAG, 'Async Iterator Helper');

module.exports = function (nextHandler, IS_ITERATOR) {
  var AsyncIteratorProxy = function AsyncIterator(record, state) {
    if (state) {
      state.iterator = record.iterator;
      state.next = record.next;
    } else state = record;
    state.type = IS_ITERATOR ? WRAP_FOR_VALID_ASYNC_ITERATOR : ASYNC_ITERATOR_HELPER;
    state.nextHandler = nextHandler;
    state.counter = 0;
    state.done = false;
    setInternalState(this, state);
  };

  AsyncIteratorProxy.prototype = IS_ITERATOR ? WrapForValidAsyncIteratorPrototype : AsyncIteratorHelperPrototype;

  return AsyncIteratorProxy;
};


/***/ }),

/***/ 1284:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


// https://github.com/tc39/proposal-async-iterator-helpers
// https://github.com/tc39/proposal-array-from-async
var call = __nccwpck_require__(1976);
var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var isObject = __nccwpck_require__(4559);
var doesNotExceedSafeInteger = __nccwpck_require__(5170);
var getBuiltIn = __nccwpck_require__(3188);
var createProperty = __nccwpck_require__(2993);
var setArrayLength = __nccwpck_require__(9088);
var getIteratorDirect = __nccwpck_require__(8498);
var closeAsyncIteration = __nccwpck_require__(2291);

var createMethod = function (TYPE) {
  var IS_TO_ARRAY = TYPE === 0;
  var IS_FOR_EACH = TYPE === 1;
  var IS_EVERY = TYPE === 2;
  var IS_SOME = TYPE === 3;
  return function (object, fn, target) {
    anObject(object);
    var MAPPING = fn !== undefined;
    if (MAPPING || !IS_TO_ARRAY) aCallable(fn);
    var record = getIteratorDirect(object);
    var Promise = getBuiltIn('Promise');
    var iterator = record.iterator;
    var next = record.next;
    var counter = 0;

    return new Promise(function (resolve, reject) {
      var ifAbruptCloseAsyncIterator = function (error) {
        closeAsyncIteration(iterator, reject, error, reject);
      };

      var loop = function () {
        try {
          try {
            doesNotExceedSafeInteger(counter);
          } catch (error5) {
            return ifAbruptCloseAsyncIterator(error5);
          }
          Promise.resolve(anObject(call(next, iterator))).then(function (step) {
            try {
              if (anObject(step).done) {
                if (IS_TO_ARRAY) {
                  setArrayLength(target, counter);
                  resolve(target);
                } else resolve(IS_SOME ? false : IS_EVERY || undefined);
              } else {
                var value = step.value;
                try {
                  if (MAPPING) {
                    var index = counter++;
                    var result = fn(value, index);

                    var handler = function ($result) {
                      if (IS_FOR_EACH) {
                        loop();
                      } else if (IS_EVERY) {
                        $result ? loop() : closeAsyncIteration(iterator, resolve, false, reject);
                      } else if (IS_TO_ARRAY) {
                        try {
                          createProperty(target, index, $result);
                          loop();
                        } catch (error4) { ifAbruptCloseAsyncIterator(error4); }
                      } else {
                        $result ? closeAsyncIteration(iterator, resolve, IS_SOME || value, reject) : loop();
                      }
                    };

                    if (isObject(result)) Promise.resolve(result).then(handler, ifAbruptCloseAsyncIterator);
                    else handler(result);
                  } else {
                    createProperty(target, counter++, value);
                    loop();
                  }
                } catch (error3) { ifAbruptCloseAsyncIterator(error3); }
              }
            } catch (error2) { reject(error2); }
          }, reject);
        } catch (error) { reject(error); }
      };

      loop();
    });
  };
};

module.exports = {
  // `AsyncIterator.prototype.toArray` / `Array.fromAsync` methods
  toArray: createMethod(0),
  // `AsyncIterator.prototype.forEach` method
  forEach: createMethod(1),
  // `AsyncIterator.prototype.every` method
  every: createMethod(2),
  // `AsyncIterator.prototype.some` method
  some: createMethod(3),
  // `AsyncIterator.prototype.find` method
  find: createMethod(4)
};


/***/ }),

/***/ 7289:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var shared = __nccwpck_require__(9062);
var isCallable = __nccwpck_require__(396);
var create = __nccwpck_require__(377);
var getPrototypeOf = __nccwpck_require__(5658);
var defineBuiltIn = __nccwpck_require__(21);
var wellKnownSymbol = __nccwpck_require__(2202);
var IS_PURE = __nccwpck_require__(5478);

var USE_FUNCTION_CONSTRUCTOR = 'USE_FUNCTION_CONSTRUCTOR';
var ASYNC_ITERATOR = wellKnownSymbol('asyncIterator');
var AsyncIterator = globalThis.AsyncIterator;
var PassedAsyncIteratorPrototype = shared.AsyncIteratorPrototype;
var AsyncIteratorPrototype, prototype;

if (PassedAsyncIteratorPrototype) {
  AsyncIteratorPrototype = PassedAsyncIteratorPrototype;
} else if (isCallable(AsyncIterator)) {
  AsyncIteratorPrototype = AsyncIterator.prototype;
} else if (shared[USE_FUNCTION_CONSTRUCTOR] || globalThis[USE_FUNCTION_CONSTRUCTOR]) {
  try {
    // eslint-disable-next-line no-new-func -- we have no alternatives without usage of modern syntax
    prototype = getPrototypeOf(getPrototypeOf(getPrototypeOf(Function('return async function*(){}()')())));
    if (getPrototypeOf(prototype) === Object.prototype) AsyncIteratorPrototype = prototype;
  } catch (error) { /* empty */ }
}

if (!AsyncIteratorPrototype) AsyncIteratorPrototype = {};
else if (IS_PURE) AsyncIteratorPrototype = create(AsyncIteratorPrototype);

if (!isCallable(AsyncIteratorPrototype[ASYNC_ITERATOR])) {
  defineBuiltIn(AsyncIteratorPrototype, ASYNC_ITERATOR, function () {
    return this;
  });
}

module.exports = AsyncIteratorPrototype;


/***/ }),

/***/ 795:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var createAsyncIteratorProxy = __nccwpck_require__(8022);

module.exports = createAsyncIteratorProxy(function () {
  return call(this.next, this.iterator);
}, true);


/***/ }),

/***/ 1040:
/***/ ((module) => {


var commonAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
var base64Alphabet = commonAlphabet + '+/';
var base64UrlAlphabet = commonAlphabet + '-_';

var inverse = function (characters) {
  // TODO: use `Object.create(null)` in `core-js@4`
  var result = {};
  var index = 0;
  for (; index < 64; index++) result[characters.charAt(index)] = index;
  return result;
};

module.exports = {
  i2c: base64Alphabet,
  c2i: inverse(base64Alphabet),
  i2cUrl: base64UrlAlphabet,
  c2iUrl: inverse(base64UrlAlphabet)
};


/***/ }),

/***/ 684:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var anObject = __nccwpck_require__(42);
var iteratorClose = __nccwpck_require__(772);

// call something on iterator step with safe closing on error
module.exports = function (iterator, fn, value, ENTRIES) {
  try {
    return ENTRIES ? fn(anObject(value)[0], value[1]) : fn(value);
  } catch (error) {
    iteratorClose(iterator, 'throw', error);
  }
};


/***/ }),

/***/ 5811:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var wellKnownSymbol = __nccwpck_require__(2202);

var ITERATOR = wellKnownSymbol('iterator');
var SAFE_CLOSING = false;

try {
  var called = 0;
  var iteratorWithReturn = {
    next: function () {
      return { done: !!called++ };
    },
    'return': function () {
      SAFE_CLOSING = true;
    }
  };
  // eslint-disable-next-line unicorn/no-immediate-mutation -- ES3 syntax limitation
  iteratorWithReturn[ITERATOR] = function () {
    return this;
  };
  // eslint-disable-next-line es/no-array-from, no-throw-literal -- required for testing
  Array.from(iteratorWithReturn, function () { throw 2; });
} catch (error) { /* empty */ }

module.exports = function (exec, SKIP_CLOSING) {
  try {
    if (!SKIP_CLOSING && !SAFE_CLOSING) return false;
  } catch (error) { return false; } // workaround of old WebKit + `eval` bug
  var ITERATION_SUPPORT = false;
  try {
    var object = {};
    // eslint-disable-next-line unicorn/no-immediate-mutation -- ES3 syntax limitation
    object[ITERATOR] = function () {
      return {
        next: function () {
          return { done: ITERATION_SUPPORT = true };
        }
      };
    };
    exec(object);
  } catch (error) { /* empty */ }
  return ITERATION_SUPPORT;
};


/***/ }),

/***/ 5345:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);

var toString = uncurryThis({}.toString);
var stringSlice = uncurryThis(''.slice);

module.exports = function (it) {
  return stringSlice(toString(it), 8, -1);
};


/***/ }),

/***/ 8238:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var TO_STRING_TAG_SUPPORT = __nccwpck_require__(8465);
var isCallable = __nccwpck_require__(396);
var classofRaw = __nccwpck_require__(5345);
var wellKnownSymbol = __nccwpck_require__(2202);

var TO_STRING_TAG = wellKnownSymbol('toStringTag');
var $Object = Object;

// ES3 wrong here
var CORRECT_ARGUMENTS = classofRaw(function () { return arguments; }()) === 'Arguments';

// fallback for IE11 Script Access Denied error
var tryGet = function (it, key) {
  try {
    return it[key];
  } catch (error) { /* empty */ }
};

// getting tag from ES6+ `Object.prototype.toString`
module.exports = TO_STRING_TAG_SUPPORT ? classofRaw : function (it) {
  var O, tag, result;
  return it === undefined ? 'Undefined' : it === null ? 'Null'
    // @@toStringTag case
    : typeof (tag = tryGet(O = $Object(it), TO_STRING_TAG)) == 'string' ? tag
    // builtinTag case
    : CORRECT_ARGUMENTS ? classofRaw(O)
    // ES3 arguments fallback
    : (result = classofRaw(O)) === 'Object' && isCallable(O.callee) ? 'Arguments' : result;
};


/***/ }),

/***/ 639:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var create = __nccwpck_require__(377);
var defineBuiltInAccessor = __nccwpck_require__(933);
var defineBuiltIns = __nccwpck_require__(3552);
var bind = __nccwpck_require__(3773);
var anInstance = __nccwpck_require__(9790);
var isNullOrUndefined = __nccwpck_require__(1134);
var iterate = __nccwpck_require__(3289);
var defineIterator = __nccwpck_require__(9633);
var createIterResultObject = __nccwpck_require__(8544);
var setSpecies = __nccwpck_require__(1052);
var DESCRIPTORS = __nccwpck_require__(9837);
var fastKey = (__nccwpck_require__(326).fastKey);
var InternalStateModule = __nccwpck_require__(270);

var setInternalState = InternalStateModule.set;
var internalStateGetterFor = InternalStateModule.getterFor;

module.exports = {
  getConstructor: function (wrapper, CONSTRUCTOR_NAME, IS_MAP, ADDER) {
    var Constructor = wrapper(function (that, iterable) {
      anInstance(that, Prototype);
      setInternalState(that, {
        type: CONSTRUCTOR_NAME,
        index: create(null),
        first: null,
        last: null,
        size: 0
      });
      if (!DESCRIPTORS) that.size = 0;
      if (!isNullOrUndefined(iterable)) iterate(iterable, that[ADDER], { that: that, AS_ENTRIES: IS_MAP });
    });

    var Prototype = Constructor.prototype;

    var getInternalState = internalStateGetterFor(CONSTRUCTOR_NAME);

    var define = function (that, key, value) {
      var state = getInternalState(that);
      var entry = getEntry(that, key);
      var previous, index;
      // change existing entry
      if (entry) {
        entry.value = value;
      // create new entry
      } else {
        state.last = entry = {
          index: index = fastKey(key, true),
          key: key,
          value: value,
          previous: previous = state.last,
          next: null,
          removed: false
        };
        if (!state.first) state.first = entry;
        if (previous) previous.next = entry;
        if (DESCRIPTORS) state.size++;
        else that.size++;
        // add to index
        if (index !== 'F') state.index[index] = entry;
      } return that;
    };

    var getEntry = function (that, key) {
      var state = getInternalState(that);
      // fast case
      var index = fastKey(key);
      var entry;
      if (index !== 'F') return state.index[index];
      // frozen object case
      for (entry = state.first; entry; entry = entry.next) {
        if (entry.key === key) return entry;
      }
    };

    defineBuiltIns(Prototype, {
      // `{ Map, Set }.prototype.clear()` methods
      // https://tc39.es/ecma262/#sec-map.prototype.clear
      // https://tc39.es/ecma262/#sec-set.prototype.clear
      clear: function clear() {
        var that = this;
        var state = getInternalState(that);
        var entry = state.first;
        while (entry) {
          entry.removed = true;
          if (entry.previous) entry.previous = entry.previous.next = null;
          entry = entry.next;
        }
        state.first = state.last = null;
        state.index = create(null);
        if (DESCRIPTORS) state.size = 0;
        else that.size = 0;
      },
      // `{ Map, Set }.prototype.delete(key)` methods
      // https://tc39.es/ecma262/#sec-map.prototype.delete
      // https://tc39.es/ecma262/#sec-set.prototype.delete
      'delete': function (key) {
        var that = this;
        var state = getInternalState(that);
        var entry = getEntry(that, key);
        if (entry) {
          var next = entry.next;
          var prev = entry.previous;
          delete state.index[entry.index];
          entry.removed = true;
          if (prev) prev.next = next;
          if (next) next.previous = prev;
          if (state.first === entry) state.first = next;
          if (state.last === entry) state.last = prev;
          if (DESCRIPTORS) state.size--;
          else that.size--;
        } return !!entry;
      },
      // `{ Map, Set }.prototype.forEach(callbackfn, thisArg = undefined)` methods
      // https://tc39.es/ecma262/#sec-map.prototype.foreach
      // https://tc39.es/ecma262/#sec-set.prototype.foreach
      forEach: function forEach(callbackfn /* , that = undefined */) {
        var state = getInternalState(this);
        var boundFunction = bind(callbackfn, arguments.length > 1 ? arguments[1] : undefined);
        var entry;
        while (entry = entry ? entry.next : state.first) {
          boundFunction(entry.value, entry.key, this);
          // revert to the last existing entry
          while (entry && entry.removed) entry = entry.previous;
        }
      },
      // `{ Map, Set}.prototype.has(key)` methods
      // https://tc39.es/ecma262/#sec-map.prototype.has
      // https://tc39.es/ecma262/#sec-set.prototype.has
      has: function has(key) {
        return !!getEntry(this, key);
      }
    });

    defineBuiltIns(Prototype, IS_MAP ? {
      // `Map.prototype.get(key)` method
      // https://tc39.es/ecma262/#sec-map.prototype.get
      get: function get(key) {
        var entry = getEntry(this, key);
        return entry && entry.value;
      },
      // `Map.prototype.set(key, value)` method
      // https://tc39.es/ecma262/#sec-map.prototype.set
      set: function set(key, value) {
        return define(this, key === 0 ? 0 : key, value);
      }
    } : {
      // `Set.prototype.add(value)` method
      // https://tc39.es/ecma262/#sec-set.prototype.add
      add: function add(value) {
        return define(this, value = value === 0 ? 0 : value, value);
      }
    });
    if (DESCRIPTORS) defineBuiltInAccessor(Prototype, 'size', {
      configurable: true,
      get: function () {
        return getInternalState(this).size;
      }
    });
    return Constructor;
  },
  setStrong: function (Constructor, CONSTRUCTOR_NAME, IS_MAP) {
    var ITERATOR_NAME = CONSTRUCTOR_NAME + ' Iterator';
    var getInternalCollectionState = internalStateGetterFor(CONSTRUCTOR_NAME);
    var getInternalIteratorState = internalStateGetterFor(ITERATOR_NAME);
    // `{ Map, Set }.prototype.{ keys, values, entries, @@iterator }()` methods
    // https://tc39.es/ecma262/#sec-map.prototype.entries
    // https://tc39.es/ecma262/#sec-map.prototype.keys
    // https://tc39.es/ecma262/#sec-map.prototype.values
    // https://tc39.es/ecma262/#sec-map.prototype-@@iterator
    // https://tc39.es/ecma262/#sec-set.prototype.entries
    // https://tc39.es/ecma262/#sec-set.prototype.keys
    // https://tc39.es/ecma262/#sec-set.prototype.values
    // https://tc39.es/ecma262/#sec-set.prototype-@@iterator
    defineIterator(Constructor, CONSTRUCTOR_NAME, function (iterated, kind) {
      setInternalState(this, {
        type: ITERATOR_NAME,
        target: iterated,
        state: getInternalCollectionState(iterated),
        kind: kind,
        last: null
      });
    }, function () {
      var state = getInternalIteratorState(this);
      var kind = state.kind;
      var entry = state.last;
      // revert to the last existing entry
      while (entry && entry.removed) entry = entry.previous;
      // get next entry
      if (!state.target || !(state.last = entry = entry ? entry.next : state.state.first)) {
        // or finish the iteration
        state.target = null;
        return createIterResultObject(undefined, true);
      }
      // return step by kind
      if (kind === 'keys') return createIterResultObject(entry.key, false);
      if (kind === 'values') return createIterResultObject(entry.value, false);
      return createIterResultObject([entry.key, entry.value], false);
    }, IS_MAP ? 'entries' : 'values', !IS_MAP, true);

    // `{ Map, Set }.prototype[@@species]` accessors
    // https://tc39.es/ecma262/#sec-get-map-@@species
    // https://tc39.es/ecma262/#sec-get-set-@@species
    setSpecies(CONSTRUCTOR_NAME);
  }
};


/***/ }),

/***/ 6303:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var globalThis = __nccwpck_require__(461);
var uncurryThis = __nccwpck_require__(2897);
var isForced = __nccwpck_require__(5433);
var defineBuiltIn = __nccwpck_require__(21);
var InternalMetadataModule = __nccwpck_require__(326);
var iterate = __nccwpck_require__(3289);
var anInstance = __nccwpck_require__(9790);
var isCallable = __nccwpck_require__(396);
var isNullOrUndefined = __nccwpck_require__(1134);
var isObject = __nccwpck_require__(4559);
var fails = __nccwpck_require__(8338);
var checkCorrectnessOfIteration = __nccwpck_require__(5811);
var setToStringTag = __nccwpck_require__(6890);
var inheritIfRequired = __nccwpck_require__(9862);

module.exports = function (CONSTRUCTOR_NAME, wrapper, common) {
  var IS_MAP = CONSTRUCTOR_NAME.indexOf('Map') !== -1;
  var IS_WEAK = CONSTRUCTOR_NAME.indexOf('Weak') !== -1;
  var ADDER = IS_MAP ? 'set' : 'add';
  var NativeConstructor = globalThis[CONSTRUCTOR_NAME];
  var NativePrototype = NativeConstructor && NativeConstructor.prototype;
  var Constructor = NativeConstructor;
  var exported = {};

  var fixMethod = function (KEY) {
    var uncurriedNativeMethod = uncurryThis(NativePrototype[KEY]);
    defineBuiltIn(NativePrototype, KEY,
      KEY === 'add' ? function add(value) {
        uncurriedNativeMethod(this, value === 0 ? 0 : value);
        return this;
      } : KEY === 'delete' ? function (key) {
        return IS_WEAK && !isObject(key) ? false : uncurriedNativeMethod(this, key === 0 ? 0 : key);
      } : KEY === 'get' ? function get(key) {
        return IS_WEAK && !isObject(key) ? undefined : uncurriedNativeMethod(this, key === 0 ? 0 : key);
      } : KEY === 'has' ? function has(key) {
        return IS_WEAK && !isObject(key) ? false : uncurriedNativeMethod(this, key === 0 ? 0 : key);
      } : function set(key, value) {
        uncurriedNativeMethod(this, key === 0 ? 0 : key, value);
        return this;
      }
    );
  };

  var REPLACE = isForced(
    CONSTRUCTOR_NAME,
    !isCallable(NativeConstructor) || !(IS_WEAK || NativePrototype.forEach && !fails(function () {
      new NativeConstructor().entries().next();
    }))
  );

  if (REPLACE) {
    // create collection constructor
    Constructor = common.getConstructor(wrapper, CONSTRUCTOR_NAME, IS_MAP, ADDER);
    InternalMetadataModule.enable();
  } else if (isForced(CONSTRUCTOR_NAME, true)) {
    var instance = new Constructor();
    // early implementations not supports chaining
    var HASNT_CHAINING = instance[ADDER](IS_WEAK ? {} : -0, 1) !== instance;
    // V8 ~ Chromium 40- weak-collections throws on primitives, but should return false
    var THROWS_ON_PRIMITIVES = fails(function () { instance.has(1); });
    // most early implementations doesn't supports iterables, most modern - not close it correctly
    // eslint-disable-next-line no-new -- required for testing
    var ACCEPT_ITERABLES = checkCorrectnessOfIteration(function (iterable) { new NativeConstructor(iterable); });
    // for early implementations -0 and +0 not the same
    var BUGGY_ZERO = !IS_WEAK && fails(function () {
      // V8 ~ Chromium 42- fails only with 5+ elements
      var $instance = new NativeConstructor();
      var index = 5;
      while (index--) $instance[ADDER](index, index);
      return !$instance.has(-0);
    });

    if (!ACCEPT_ITERABLES) {
      Constructor = wrapper(function (dummy, iterable) {
        anInstance(dummy, NativePrototype);
        var that = inheritIfRequired(new NativeConstructor(), dummy, Constructor);
        if (!isNullOrUndefined(iterable)) iterate(iterable, that[ADDER], { that: that, AS_ENTRIES: IS_MAP });
        return that;
      });
      Constructor.prototype = NativePrototype;
      NativePrototype.constructor = Constructor;
    }

    if (THROWS_ON_PRIMITIVES || BUGGY_ZERO) {
      fixMethod('delete');
      fixMethod('has');
      IS_MAP && fixMethod('get');
    }

    if (BUGGY_ZERO || HASNT_CHAINING) fixMethod(ADDER);

    // weak collections should not contains .clear method
    if (IS_WEAK && NativePrototype.clear) delete NativePrototype.clear;
  }

  exported[CONSTRUCTOR_NAME] = Constructor;
  $({ global: true, constructor: true, forced: Constructor !== NativeConstructor }, exported);

  setToStringTag(Constructor, CONSTRUCTOR_NAME);

  if (!IS_WEAK) common.setStrong(Constructor, CONSTRUCTOR_NAME, IS_MAP);

  return Constructor;
};


/***/ }),

/***/ 1441:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var hasOwn = __nccwpck_require__(9154);
var ownKeys = __nccwpck_require__(352);
var getOwnPropertyDescriptorModule = __nccwpck_require__(7656);
var definePropertyModule = __nccwpck_require__(3234);

module.exports = function (target, source, exceptions) {
  var keys = ownKeys(source);
  var defineProperty = definePropertyModule.f;
  var getOwnPropertyDescriptor = getOwnPropertyDescriptorModule.f;
  for (var i = 0; i < keys.length; i++) {
    var key = keys[i];
    if (!hasOwn(target, key) && !(exceptions && hasOwn(exceptions, key))) {
      defineProperty(target, key, getOwnPropertyDescriptor(source, key));
    }
  }
};


/***/ }),

/***/ 7640:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fails = __nccwpck_require__(8338);

module.exports = !fails(function () {
  function F() { /* empty */ }
  F.prototype.constructor = null;
  // eslint-disable-next-line es/no-object-getprototypeof -- required for testing
  return Object.getPrototypeOf(new F()) !== F.prototype;
});


/***/ }),

/***/ 8544:
/***/ ((module) => {


// `CreateIterResultObject` abstract operation
// https://tc39.es/ecma262/#sec-createiterresultobject
module.exports = function (value, done) {
  return { value: value, done: done };
};


/***/ }),

/***/ 8408:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var DESCRIPTORS = __nccwpck_require__(9837);
var definePropertyModule = __nccwpck_require__(3234);
var createPropertyDescriptor = __nccwpck_require__(6083);

module.exports = DESCRIPTORS ? function (object, key, value) {
  return definePropertyModule.f(object, key, createPropertyDescriptor(1, value));
} : function (object, key, value) {
  object[key] = value;
  return object;
};


/***/ }),

/***/ 6083:
/***/ ((module) => {


module.exports = function (bitmap, value) {
  return {
    enumerable: !(bitmap & 1),
    configurable: !(bitmap & 2),
    writable: !(bitmap & 4),
    value: value
  };
};


/***/ }),

/***/ 2993:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var DESCRIPTORS = __nccwpck_require__(9837);
var definePropertyModule = __nccwpck_require__(3234);
var createPropertyDescriptor = __nccwpck_require__(6083);

module.exports = function (object, key, value) {
  if (DESCRIPTORS) definePropertyModule.f(object, key, createPropertyDescriptor(0, value));
  else object[key] = value;
};


/***/ }),

/***/ 933:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var makeBuiltIn = __nccwpck_require__(3570);
var defineProperty = __nccwpck_require__(3234);

module.exports = function (target, name, descriptor) {
  if (descriptor.get) makeBuiltIn(descriptor.get, name, { getter: true });
  if (descriptor.set) makeBuiltIn(descriptor.set, name, { setter: true });
  return defineProperty.f(target, name, descriptor);
};


/***/ }),

/***/ 21:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isCallable = __nccwpck_require__(396);
var definePropertyModule = __nccwpck_require__(3234);
var makeBuiltIn = __nccwpck_require__(3570);
var defineGlobalProperty = __nccwpck_require__(9918);

module.exports = function (O, key, value, options) {
  if (!options) options = {};
  var simple = options.enumerable;
  var name = options.name !== undefined ? options.name : key;
  if (isCallable(value)) makeBuiltIn(value, name, options);
  if (options.global) {
    if (simple) O[key] = value;
    else defineGlobalProperty(key, value);
  } else {
    try {
      if (!options.unsafe) delete O[key];
      else if (O[key]) simple = true;
    } catch (error) { /* empty */ }
    if (simple) O[key] = value;
    else definePropertyModule.f(O, key, {
      value: value,
      enumerable: false,
      configurable: !options.nonConfigurable,
      writable: !options.nonWritable
    });
  } return O;
};


/***/ }),

/***/ 3552:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var defineBuiltIn = __nccwpck_require__(21);

module.exports = function (target, src, options) {
  for (var key in src) defineBuiltIn(target, key, src[key], options);
  return target;
};


/***/ }),

/***/ 9918:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);

// eslint-disable-next-line es/no-object-defineproperty -- safe
var defineProperty = Object.defineProperty;

module.exports = function (key, value) {
  try {
    defineProperty(globalThis, key, { value: value, configurable: true, writable: true });
  } catch (error) {
    globalThis[key] = value;
  } return value;
};


/***/ }),

/***/ 9837:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fails = __nccwpck_require__(8338);

// Detect IE8's incomplete defineProperty implementation
module.exports = !fails(function () {
  // eslint-disable-next-line es/no-object-defineproperty -- required for testing
  return Object.defineProperty({}, 1, { get: function () { return 7; } })[1] !== 7;
});


/***/ }),

/***/ 9510:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var isObject = __nccwpck_require__(4559);

var document = globalThis.document;
// typeof document.createElement is 'object' in old IE
var EXISTS = isObject(document) && isObject(document.createElement);

module.exports = function (it) {
  return EXISTS ? document.createElement(it) : {};
};


/***/ }),

/***/ 5170:
/***/ ((module) => {


var $TypeError = TypeError;
var MAX_SAFE_INTEGER = 0x1FFFFFFFFFFFFF; // 2 ** 53 - 1 == 9007199254740991

module.exports = function (it) {
  if (it > MAX_SAFE_INTEGER) throw new $TypeError('Maximum allowed index exceeded');
  return it;
};


/***/ }),

/***/ 9605:
/***/ ((module) => {


// iterable DOM collections
// flag - `iterable` interface - 'entries', 'keys', 'values', 'forEach' methods
module.exports = {
  CSSRuleList: 0,
  CSSStyleDeclaration: 0,
  CSSValueList: 0,
  ClientRectList: 0,
  DOMRectList: 0,
  DOMStringList: 0,
  DOMTokenList: 1,
  DataTransferItemList: 0,
  FileList: 0,
  HTMLAllCollection: 0,
  HTMLCollection: 0,
  HTMLFormElement: 0,
  HTMLSelectElement: 0,
  MediaList: 0,
  MimeTypeArray: 0,
  NamedNodeMap: 0,
  NodeList: 1,
  PaintRequestList: 0,
  Plugin: 0,
  PluginArray: 0,
  SVGLengthList: 0,
  SVGNumberList: 0,
  SVGPathSegList: 0,
  SVGPointList: 0,
  SVGStringList: 0,
  SVGTransformList: 0,
  SourceBufferList: 0,
  StyleSheetList: 0,
  TextTrackCueList: 0,
  TextTrackList: 0,
  TouchList: 0
};


/***/ }),

/***/ 9671:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


// in old WebKit versions, `element.classList` is not an instance of global `DOMTokenList`
var documentCreateElement = __nccwpck_require__(9510);

var classList = documentCreateElement('span').classList;
var DOMTokenListPrototype = classList && classList.constructor && classList.constructor.prototype;

module.exports = DOMTokenListPrototype === Object.prototype ? undefined : DOMTokenListPrototype;


/***/ }),

/***/ 4618:
/***/ ((module) => {


// IE8- don't enum bug keys
module.exports = [
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf'
];


/***/ }),

/***/ 3624:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var userAgent = __nccwpck_require__(4748);

module.exports = /ipad|iphone|ipod/i.test(userAgent) && typeof Pebble != 'undefined';


/***/ }),

/***/ 9259:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var userAgent = __nccwpck_require__(4748);

module.exports = /ipad|iphone|ipod/i.test(userAgent) && /applewebkit/i.test(userAgent);


/***/ }),

/***/ 7732:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var ENVIRONMENT = __nccwpck_require__(4998);

module.exports = ENVIRONMENT === 'NODE';


/***/ }),

/***/ 1801:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var userAgent = __nccwpck_require__(4748);

module.exports = /web0s(?!.*chrome)/i.test(userAgent);


/***/ }),

/***/ 4748:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);

var navigator = globalThis.navigator;
var userAgent = navigator && navigator.userAgent;

module.exports = userAgent ? String(userAgent) : '';


/***/ }),

/***/ 6704:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var userAgent = __nccwpck_require__(4748);

var process = globalThis.process;
var Deno = globalThis.Deno;
var versions = process && process.versions || Deno && Deno.version;
var v8 = versions && versions.v8;
var match, version;

if (v8) {
  match = v8.split('.');
  // in old Chrome, versions of V8 isn't V8 = Chrome / 10
  // but their correct versions are not interesting for us
  version = match[0] > 0 && match[0] < 4 ? 1 : +(match[0] + match[1]);
}

// BrowserFS NodeJS `process` polyfill incorrectly set `.v8` to `0.0`
// so check `userAgent` even if `.v8` exists, but 0
if (!version && userAgent) {
  match = userAgent.match(/Edge\/(\d+)/);
  if (!match || match[1] >= 74) {
    match = userAgent.match(/Chrome\/(\d+)/);
    if (match) version = +match[1];
  }
}

module.exports = version;


/***/ }),

/***/ 4998:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/* global Bun, Deno -- detection */
var globalThis = __nccwpck_require__(461);
var userAgent = __nccwpck_require__(4748);
var classof = __nccwpck_require__(5345);

var userAgentStartsWith = function (string) {
  return userAgent.slice(0, string.length) === string;
};

module.exports = (function () {
  if (userAgentStartsWith('Bun/')) return 'BUN';
  if (userAgentStartsWith('Cloudflare-Workers')) return 'CLOUDFLARE';
  if (userAgentStartsWith('Deno/')) return 'DENO';
  if (userAgentStartsWith('Node.js/')) return 'NODE';
  if (globalThis.Bun && typeof Bun.version == 'string') return 'BUN';
  if (globalThis.Deno && typeof Deno.version == 'object') return 'DENO';
  if (classof(globalThis.process) === 'process') return 'NODE';
  if (globalThis.window && globalThis.document) return 'BROWSER';
  return 'REST';
})();


/***/ }),

/***/ 1629:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var getOwnPropertyDescriptor = (__nccwpck_require__(7656).f);
var createNonEnumerableProperty = __nccwpck_require__(8408);
var defineBuiltIn = __nccwpck_require__(21);
var defineGlobalProperty = __nccwpck_require__(9918);
var copyConstructorProperties = __nccwpck_require__(1441);
var isForced = __nccwpck_require__(5433);

/*
  options.target         - name of the target object
  options.global         - target is the global object
  options.stat           - export as static methods of target
  options.proto          - export as prototype methods of target
  options.real           - real prototype method for the `pure` version
  options.forced         - export even if the native feature is available
  options.bind           - bind methods to the target, required for the `pure` version
  options.wrap           - wrap constructors to preventing global pollution, required for the `pure` version
  options.unsafe         - use the simple assignment of property instead of delete + defineProperty
  options.sham           - add a flag to not completely full polyfills
  options.enumerable     - export as enumerable property
  options.dontCallGetSet - prevent calling a getter on target
  options.name           - the .name of the function if it does not match the key
*/
module.exports = function (options, source) {
  var TARGET = options.target;
  var GLOBAL = options.global;
  var STATIC = options.stat;
  var FORCED, target, key, targetProperty, sourceProperty, descriptor;
  if (GLOBAL) {
    target = globalThis;
  } else if (STATIC) {
    target = globalThis[TARGET] || defineGlobalProperty(TARGET, {});
  } else {
    target = globalThis[TARGET] && globalThis[TARGET].prototype;
  }
  if (target) for (key in source) {
    sourceProperty = source[key];
    if (options.dontCallGetSet) {
      descriptor = getOwnPropertyDescriptor(target, key);
      targetProperty = descriptor && descriptor.value;
    } else targetProperty = target[key];
    FORCED = isForced(GLOBAL ? key : TARGET + (STATIC ? '.' : '#') + key, options.forced);
    // contained in target
    if (!FORCED && targetProperty !== undefined) {
      if (typeof sourceProperty == typeof targetProperty) continue;
      copyConstructorProperties(sourceProperty, targetProperty);
    }
    // add a flag to not completely full polyfills
    if (options.sham || (targetProperty && targetProperty.sham)) {
      createNonEnumerableProperty(sourceProperty, 'sham', true);
    }
    defineBuiltIn(target, key, sourceProperty, options);
  }
};


/***/ }),

/***/ 8338:
/***/ ((module) => {


module.exports = function (exec) {
  try {
    return !!exec();
  } catch (error) {
    return true;
  }
};


/***/ }),

/***/ 863:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fails = __nccwpck_require__(8338);

module.exports = !fails(function () {
  // eslint-disable-next-line es/no-object-isextensible, es/no-object-preventextensions -- required for testing
  return Object.isExtensible(Object.preventExtensions({}));
});


/***/ }),

/***/ 550:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var NATIVE_BIND = __nccwpck_require__(5775);

var FunctionPrototype = Function.prototype;
var apply = FunctionPrototype.apply;
var call = FunctionPrototype.call;

// eslint-disable-next-line es/no-function-prototype-bind, es/no-reflect -- safe
module.exports = typeof Reflect == 'object' && Reflect.apply || (NATIVE_BIND ? call.bind(apply) : function () {
  return call.apply(apply, arguments);
});


/***/ }),

/***/ 3773:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(4635);
var aCallable = __nccwpck_require__(9793);
var NATIVE_BIND = __nccwpck_require__(5775);

var bind = uncurryThis(uncurryThis.bind);

// optional / simple context binding
module.exports = function (fn, that) {
  aCallable(fn);
  return that === undefined ? fn : NATIVE_BIND ? bind(fn, that) : function (/* ...args */) {
    return fn.apply(that, arguments);
  };
};


/***/ }),

/***/ 5775:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fails = __nccwpck_require__(8338);

module.exports = !fails(function () {
  // eslint-disable-next-line es/no-function-prototype-bind -- safe
  var test = function () { /* empty */ }.bind();
  // eslint-disable-next-line no-prototype-builtins -- safe
  return typeof test != 'function' || test.hasOwnProperty('prototype');
});


/***/ }),

/***/ 1976:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var NATIVE_BIND = __nccwpck_require__(5775);

var call = Function.prototype.call;
// eslint-disable-next-line es/no-function-prototype-bind -- safe
module.exports = NATIVE_BIND ? call.bind(call) : function () {
  return call.apply(call, arguments);
};


/***/ }),

/***/ 4767:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var DESCRIPTORS = __nccwpck_require__(9837);
var hasOwn = __nccwpck_require__(9154);

var FunctionPrototype = Function.prototype;
// eslint-disable-next-line es/no-object-getownpropertydescriptor -- safe
var getDescriptor = DESCRIPTORS && Object.getOwnPropertyDescriptor;

var EXISTS = hasOwn(FunctionPrototype, 'name');
// additional protection from minified / mangled / dropped function names
var PROPER = EXISTS && function something() { /* empty */ }.name === 'something';
var CONFIGURABLE = EXISTS && (!DESCRIPTORS || (DESCRIPTORS && getDescriptor(FunctionPrototype, 'name').configurable));

module.exports = {
  EXISTS: EXISTS,
  PROPER: PROPER,
  CONFIGURABLE: CONFIGURABLE
};


/***/ }),

/***/ 8769:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var aCallable = __nccwpck_require__(9793);

module.exports = function (object, key, method) {
  try {
    // eslint-disable-next-line es/no-object-getownpropertydescriptor -- safe
    return uncurryThis(aCallable(Object.getOwnPropertyDescriptor(object, key)[method]));
  } catch (error) { /* empty */ }
};


/***/ }),

/***/ 4635:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var classofRaw = __nccwpck_require__(5345);
var uncurryThis = __nccwpck_require__(2897);

module.exports = function (fn) {
  // Nashorn bug:
  //   https://github.com/zloirock/core-js/issues/1128
  //   https://github.com/zloirock/core-js/issues/1130
  if (classofRaw(fn) === 'Function') return uncurryThis(fn);
};


/***/ }),

/***/ 2897:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var NATIVE_BIND = __nccwpck_require__(5775);

var FunctionPrototype = Function.prototype;
var call = FunctionPrototype.call;
// eslint-disable-next-line es/no-function-prototype-bind -- safe
var uncurryThisWithBind = NATIVE_BIND && FunctionPrototype.bind.bind(call, call);

module.exports = NATIVE_BIND ? uncurryThisWithBind : function (fn) {
  return function () {
    return call.apply(fn, arguments);
  };
};


/***/ }),

/***/ 5845:
/***/ ((module) => {


var $TypeError = TypeError;

module.exports = function (options) {
  var alphabet = options && options.alphabet;
  if (alphabet === undefined || alphabet === 'base64' || alphabet === 'base64url') return alphabet || 'base64';
  throw new $TypeError('Incorrect `alphabet` option');
};


/***/ }),

/***/ 1793:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var AsyncFromSyncIterator = __nccwpck_require__(2505);
var anObject = __nccwpck_require__(42);
var getIterator = __nccwpck_require__(7522);
var getIteratorDirect = __nccwpck_require__(8498);
var getMethod = __nccwpck_require__(1153);
var wellKnownSymbol = __nccwpck_require__(2202);

var ASYNC_ITERATOR = wellKnownSymbol('asyncIterator');

module.exports = function (it, usingIterator) {
  var method = arguments.length < 2 ? getMethod(it, ASYNC_ITERATOR) : usingIterator;
  return method ? anObject(call(method, it)) : new AsyncFromSyncIterator(getIteratorDirect(getIterator(it)));
};


/***/ }),

/***/ 7053:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);

module.exports = function (CONSTRUCTOR, METHOD) {
  var Constructor = globalThis[CONSTRUCTOR];
  var Prototype = Constructor && Constructor.prototype;
  return Prototype && Prototype[METHOD];
};


/***/ }),

/***/ 3188:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var isCallable = __nccwpck_require__(396);

var aFunction = function (argument) {
  return isCallable(argument) ? argument : undefined;
};

module.exports = function (namespace, method) {
  return arguments.length < 2 ? aFunction(globalThis[namespace]) : globalThis[namespace] && globalThis[namespace][method];
};


/***/ }),

/***/ 8498:
/***/ ((module) => {


// `GetIteratorDirect(obj)` abstract operation
// https://tc39.es/ecma262/#sec-getiteratordirect
module.exports = function (obj) {
  return {
    iterator: obj,
    next: obj.next,
    done: false
  };
};


/***/ }),

/***/ 3205:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var getIteratorMethod = __nccwpck_require__(7246);

module.exports = function (obj, stringHandling) {
  if (!stringHandling || typeof obj !== 'string') anObject(obj);
  var method = getIteratorMethod(obj);
  return getIteratorDirect(anObject(method !== undefined ? call(method, obj) : obj));
};


/***/ }),

/***/ 7522:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var isCallable = __nccwpck_require__(396);
var anObject = __nccwpck_require__(42);
var tryToString = __nccwpck_require__(774);
var getIteratorMethod = __nccwpck_require__(7246);

var $TypeError = TypeError;

module.exports = function (argument, usingIterator) {
  var iteratorMethod = arguments.length < 2 ? getIteratorMethod(argument) : usingIterator;
  if (isCallable(iteratorMethod)) return anObject(call(iteratorMethod, argument));
  throw new $TypeError(tryToString(argument) + ' is not iterable');
};


/***/ }),

/***/ 7246:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var classof = __nccwpck_require__(5345);
var isNullOrUndefined = __nccwpck_require__(1134);
var getMethod = __nccwpck_require__(1153);
var wellKnownSymbol = __nccwpck_require__(2202);

var ITERATOR = wellKnownSymbol('iterator');
var ArrayPrototype = Array.prototype;

module.exports = function (it) {
  if (!isNullOrUndefined(it)) return getMethod(it, ITERATOR)
    || getMethod(it, '@@iterator')
    || (classof(it) === 'Arguments' ? ArrayPrototype[ITERATOR] : undefined);
};


/***/ }),

/***/ 94:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var getIterator = __nccwpck_require__(7522);
var getIteratorDirect = __nccwpck_require__(8498);

module.exports = function (argument) {
  return getIteratorDirect(getIterator(argument));
};


/***/ }),

/***/ 1153:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var aCallable = __nccwpck_require__(9793);
var isNullOrUndefined = __nccwpck_require__(1134);

// `GetMethod` abstract operation
// https://tc39.es/ecma262/#sec-getmethod
module.exports = function (V, P) {
  var func = V[P];
  return isNullOrUndefined(func) ? undefined : aCallable(func);
};


/***/ }),

/***/ 6581:
/***/ ((module) => {


var $TypeError = TypeError;

module.exports = function (options) {
  var mode = options && options.mode;
  if (mode === undefined || mode === 'shortest' || mode === 'longest' || mode === 'strict') return mode || 'shortest';
  throw new $TypeError('Incorrect `mode` option');
};


/***/ }),

/***/ 8470:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var call = __nccwpck_require__(1976);
var toIntegerOrInfinity = __nccwpck_require__(4472);
var getIteratorDirect = __nccwpck_require__(8498);

var INVALID_SIZE = 'Invalid size';
var $RangeError = RangeError;
var $TypeError = TypeError;
var max = Math.max;

var SetRecord = function (set, intSize) {
  this.set = set;
  this.size = max(intSize, 0);
  this.has = aCallable(set.has);
  this.keys = aCallable(set.keys);
};

SetRecord.prototype = {
  getIterator: function () {
    return getIteratorDirect(anObject(call(this.keys, this.set)));
  },
  includes: function (it) {
    return call(this.has, this.set, it);
  }
};

// `GetSetRecord` abstract operation
// https://tc39.es/proposal-set-methods/#sec-getsetrecord
module.exports = function (obj) {
  anObject(obj);
  var numSize = +obj.size;
  // NOTE: If size is undefined, then numSize will be NaN
  // eslint-disable-next-line no-self-compare -- NaN check
  if (numSize !== numSize) throw new $TypeError(INVALID_SIZE);
  var intSize = toIntegerOrInfinity(numSize);
  if (intSize < 0) throw new $RangeError(INVALID_SIZE);
  return new SetRecord(obj, intSize);
};


/***/ }),

/***/ 461:
/***/ (function(module) {


var check = function (it) {
  return it && it.Math === Math && it;
};

// https://github.com/zloirock/core-js/issues/86#issuecomment-115759028
module.exports =
  // eslint-disable-next-line es/no-global-this -- safe
  check(typeof globalThis == 'object' && globalThis) ||
  check(typeof window == 'object' && window) ||
  // eslint-disable-next-line no-restricted-globals -- safe
  check(typeof self == 'object' && self) ||
  check(typeof global == 'object' && global) ||
  check(typeof this == 'object' && this) ||
  // eslint-disable-next-line no-new-func -- fallback
  (function () { return this; })() || Function('return this')();


/***/ }),

/***/ 9154:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var toObject = __nccwpck_require__(2460);

var hasOwnProperty = uncurryThis({}.hasOwnProperty);

// `HasOwnProperty` abstract operation
// https://tc39.es/ecma262/#sec-hasownproperty
// eslint-disable-next-line es/no-object-hasown -- safe
module.exports = Object.hasOwn || function hasOwn(it, key) {
  return hasOwnProperty(toObject(it), key);
};


/***/ }),

/***/ 2788:
/***/ ((module) => {


module.exports = {};


/***/ }),

/***/ 9146:
/***/ ((module) => {


module.exports = function (a, b) {
  try {
    // eslint-disable-next-line no-console -- safe
    arguments.length === 1 ? console.error(a) : console.error(a, b);
  } catch (error) { /* empty */ }
};


/***/ }),

/***/ 162:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var getBuiltIn = __nccwpck_require__(3188);

module.exports = getBuiltIn('document', 'documentElement');


/***/ }),

/***/ 7334:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var DESCRIPTORS = __nccwpck_require__(9837);
var fails = __nccwpck_require__(8338);
var createElement = __nccwpck_require__(9510);

// Thanks to IE8 for its funny defineProperty
module.exports = !DESCRIPTORS && !fails(function () {
  // eslint-disable-next-line es/no-object-defineproperty -- required for testing
  return Object.defineProperty(createElement('div'), 'a', {
    get: function () { return 7; }
  }).a !== 7;
});


/***/ }),

/***/ 2976:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var fails = __nccwpck_require__(8338);
var classof = __nccwpck_require__(5345);

var $Object = Object;
var split = uncurryThis(''.split);

// fallback for non-array-like ES3 and non-enumerable old V8 strings
module.exports = fails(function () {
  // throws an error in rhino, see https://github.com/mozilla/rhino/issues/346
  // eslint-disable-next-line no-prototype-builtins -- safe
  return !$Object('z').propertyIsEnumerable(0);
}) ? function (it) {
  return classof(it) === 'String' ? split(it, '') : $Object(it);
} : $Object;


/***/ }),

/***/ 9862:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isCallable = __nccwpck_require__(396);
var isObject = __nccwpck_require__(4559);
var setPrototypeOf = __nccwpck_require__(4622);

// makes subclassing work correct for wrapped built-ins
module.exports = function ($this, dummy, Wrapper) {
  var NewTarget, NewTargetPrototype;
  if (
    // it can work only with native `setPrototypeOf`
    setPrototypeOf &&
    // we haven't completely correct pre-ES6 way for getting `new.target`, so use this
    isCallable(NewTarget = dummy.constructor) &&
    NewTarget !== Wrapper &&
    isObject(NewTargetPrototype = NewTarget.prototype) &&
    NewTargetPrototype !== Wrapper.prototype
  ) setPrototypeOf($this, NewTargetPrototype);
  return $this;
};


/***/ }),

/***/ 6037:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var isCallable = __nccwpck_require__(396);
var store = __nccwpck_require__(9062);

var functionToString = uncurryThis(Function.toString);

// this helper broken in `core-js@3.4.1-3.4.4`, so we can't use `shared` helper
if (!isCallable(store.inspectSource)) {
  store.inspectSource = function (it) {
    return functionToString(it);
  };
}

module.exports = store.inspectSource;


/***/ }),

/***/ 326:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var uncurryThis = __nccwpck_require__(2897);
var hiddenKeys = __nccwpck_require__(2788);
var isObject = __nccwpck_require__(4559);
var hasOwn = __nccwpck_require__(9154);
var defineProperty = (__nccwpck_require__(3234).f);
var getOwnPropertyNamesModule = __nccwpck_require__(6781);
var getOwnPropertyNamesExternalModule = __nccwpck_require__(3157);
var isExtensible = __nccwpck_require__(8647);
var uid = __nccwpck_require__(8961);
var FREEZING = __nccwpck_require__(863);

var REQUIRED = false;
var METADATA = uid('meta');
var id = 0;

var setMetadata = function (it) {
  defineProperty(it, METADATA, { value: {
    objectID: 'O' + id++, // object ID
    weakData: {}          // weak collections IDs
  } });
};

var fastKey = function (it, create) {
  // return a primitive with prefix
  if (!isObject(it)) return typeof it == 'symbol' ? it : (typeof it == 'string' ? 'S' : 'P') + it;
  if (!hasOwn(it, METADATA)) {
    // can't set metadata to uncaught frozen object
    if (!isExtensible(it)) return 'F';
    // not necessary to add metadata
    if (!create) return 'E';
    // add missing metadata
    setMetadata(it);
  // return object ID
  } return it[METADATA].objectID;
};

var getWeakData = function (it, create) {
  if (!hasOwn(it, METADATA)) {
    // can't set metadata to uncaught frozen object
    if (!isExtensible(it)) return true;
    // not necessary to add metadata
    if (!create) return false;
    // add missing metadata
    setMetadata(it);
  // return the store of weak collections IDs
  } return it[METADATA].weakData;
};

// add metadata on freeze-family methods calling
var onFreeze = function (it) {
  if (FREEZING && REQUIRED && isExtensible(it) && !hasOwn(it, METADATA)) setMetadata(it);
  return it;
};

var enable = function () {
  meta.enable = function () { /* empty */ };
  REQUIRED = true;
  var getOwnPropertyNames = getOwnPropertyNamesModule.f;
  var splice = uncurryThis([].splice);
  var test = {};
  // eslint-disable-next-line unicorn/no-immediate-mutation -- ES3 syntax limitation
  test[METADATA] = 1;

  // prevent exposing of metadata key
  if (getOwnPropertyNames(test).length) {
    getOwnPropertyNamesModule.f = function (it) {
      var result = getOwnPropertyNames(it);
      for (var i = 0, length = result.length; i < length; i++) {
        if (result[i] === METADATA) {
          splice(result, i, 1);
          break;
        }
      } return result;
    };

    $({ target: 'Object', stat: true, forced: true }, {
      getOwnPropertyNames: getOwnPropertyNamesExternalModule.f
    });
  }
};

var meta = module.exports = {
  enable: enable,
  fastKey: fastKey,
  getWeakData: getWeakData,
  onFreeze: onFreeze
};

hiddenKeys[METADATA] = true;


/***/ }),

/***/ 270:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var NATIVE_WEAK_MAP = __nccwpck_require__(7833);
var globalThis = __nccwpck_require__(461);
var isObject = __nccwpck_require__(4559);
var createNonEnumerableProperty = __nccwpck_require__(8408);
var hasOwn = __nccwpck_require__(9154);
var shared = __nccwpck_require__(9062);
var sharedKey = __nccwpck_require__(4360);
var hiddenKeys = __nccwpck_require__(2788);

var OBJECT_ALREADY_INITIALIZED = 'Object already initialized';
var TypeError = globalThis.TypeError;
var WeakMap = globalThis.WeakMap;
var set, get, has;

var enforce = function (it) {
  return has(it) ? get(it) : set(it, {});
};

var getterFor = function (TYPE) {
  return function (it) {
    var state;
    if (!isObject(it) || (state = get(it)).type !== TYPE) {
      throw new TypeError('Incompatible receiver, ' + TYPE + ' required');
    } return state;
  };
};

if (NATIVE_WEAK_MAP || shared.state) {
  var store = shared.state || (shared.state = new WeakMap());
  /* eslint-disable no-self-assign -- prototype methods protection */
  store.get = store.get;
  store.has = store.has;
  store.set = store.set;
  /* eslint-enable no-self-assign -- prototype methods protection */
  set = function (it, metadata) {
    if (store.has(it)) throw new TypeError(OBJECT_ALREADY_INITIALIZED);
    metadata.facade = it;
    store.set(it, metadata);
    return metadata;
  };
  get = function (it) {
    return store.get(it) || {};
  };
  has = function (it) {
    return store.has(it);
  };
} else {
  var STATE = sharedKey('state');
  hiddenKeys[STATE] = true;
  set = function (it, metadata) {
    if (hasOwn(it, STATE)) throw new TypeError(OBJECT_ALREADY_INITIALIZED);
    metadata.facade = it;
    createNonEnumerableProperty(it, STATE, metadata);
    return metadata;
  };
  get = function (it) {
    return hasOwn(it, STATE) ? it[STATE] : {};
  };
  has = function (it) {
    return hasOwn(it, STATE);
  };
}

module.exports = {
  set: set,
  get: get,
  has: has,
  enforce: enforce,
  getterFor: getterFor
};


/***/ }),

/***/ 8098:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var wellKnownSymbol = __nccwpck_require__(2202);
var Iterators = __nccwpck_require__(7484);

var ITERATOR = wellKnownSymbol('iterator');
var ArrayPrototype = Array.prototype;

// check on default Array iterator
module.exports = function (it) {
  return it !== undefined && (Iterators.Array === it || ArrayPrototype[ITERATOR] === it);
};


/***/ }),

/***/ 63:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var classof = __nccwpck_require__(5345);

// `IsArray` abstract operation
// https://tc39.es/ecma262/#sec-isarray
// eslint-disable-next-line es/no-array-isarray -- safe
module.exports = Array.isArray || function isArray(argument) {
  return classof(argument) === 'Array';
};


/***/ }),

/***/ 396:
/***/ ((module) => {


// https://tc39.es/ecma262/#sec-IsHTMLDDA-internal-slot
var documentAll = typeof document == 'object' && document.all;

// `IsCallable` abstract operation
// https://tc39.es/ecma262/#sec-iscallable
// eslint-disable-next-line unicorn/no-typeof-undefined -- required for testing
module.exports = typeof documentAll == 'undefined' && documentAll !== undefined ? function (argument) {
  return typeof argument == 'function' || argument === documentAll;
} : function (argument) {
  return typeof argument == 'function';
};


/***/ }),

/***/ 4482:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var fails = __nccwpck_require__(8338);
var isCallable = __nccwpck_require__(396);
var classof = __nccwpck_require__(8238);
var getBuiltIn = __nccwpck_require__(3188);
var inspectSource = __nccwpck_require__(6037);

var noop = function () { /* empty */ };
var construct = getBuiltIn('Reflect', 'construct');
var constructorRegExp = /^\s*(?:class|function)\b/;
var exec = uncurryThis(constructorRegExp.exec);
var INCORRECT_TO_STRING = !constructorRegExp.test(noop);

var isConstructorModern = function isConstructor(argument) {
  if (!isCallable(argument)) return false;
  try {
    construct(noop, [], argument);
    return true;
  } catch (error) {
    return false;
  }
};

var isConstructorLegacy = function isConstructor(argument) {
  if (!isCallable(argument)) return false;
  switch (classof(argument)) {
    case 'AsyncFunction':
    case 'GeneratorFunction':
    case 'AsyncGeneratorFunction': return false;
  }
  try {
    // we can't check .prototype since constructors produced by .bind haven't it
    // `Function#toString` throws on some built-it function in some legacy engines
    // (for example, `DOMQuad` and similar in FF41-)
    return INCORRECT_TO_STRING || !!exec(constructorRegExp, inspectSource(argument));
  } catch (error) {
    return true;
  }
};

isConstructorLegacy.sham = true;

// `IsConstructor` abstract operation
// https://tc39.es/ecma262/#sec-isconstructor
module.exports = !construct || fails(function () {
  var called;
  return isConstructorModern(isConstructorModern.call)
    || !isConstructorModern(Object)
    || !isConstructorModern(function () { called = true; })
    || called;
}) ? isConstructorLegacy : isConstructorModern;


/***/ }),

/***/ 5433:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fails = __nccwpck_require__(8338);
var isCallable = __nccwpck_require__(396);

var replacement = /#|\.prototype\./;

var isForced = function (feature, detection) {
  var value = data[normalize(feature)];
  return value === POLYFILL ? true
    : value === NATIVE ? false
    : isCallable(detection) ? fails(detection)
    : !!detection;
};

var normalize = isForced.normalize = function (string) {
  return String(string).replace(replacement, '.').toLowerCase();
};

var data = isForced.data = {};
var NATIVE = isForced.NATIVE = 'N';
var POLYFILL = isForced.POLYFILL = 'P';

module.exports = isForced;


/***/ }),

/***/ 8048:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isObject = __nccwpck_require__(4559);

var floor = Math.floor;

// `IsIntegralNumber` abstract operation
// https://tc39.es/ecma262/#sec-isintegralnumber
// eslint-disable-next-line es/no-number-isinteger -- safe
module.exports = Number.isInteger || function isInteger(it) {
  return !isObject(it) && isFinite(it) && floor(it) === it;
};


/***/ }),

/***/ 1134:
/***/ ((module) => {


// we can't use just `it == null` since of `document.all` special case
// https://tc39.es/ecma262/#sec-IsHTMLDDA-internal-slot-aec
module.exports = function (it) {
  return it === null || it === undefined;
};


/***/ }),

/***/ 4559:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isCallable = __nccwpck_require__(396);

module.exports = function (it) {
  return typeof it == 'object' ? it !== null : isCallable(it);
};


/***/ }),

/***/ 9544:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isObject = __nccwpck_require__(4559);

module.exports = function (argument) {
  return isObject(argument) || argument === null;
};


/***/ }),

/***/ 5478:
/***/ ((module) => {


module.exports = false;


/***/ }),

/***/ 4219:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isObject = __nccwpck_require__(4559);
var getInternalState = (__nccwpck_require__(270).get);

module.exports = function isRawJSON(O) {
  if (!isObject(O)) return false;
  var state = getInternalState(O);
  return !!state && state.type === 'RawJSON';
};


/***/ }),

/***/ 1088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var getBuiltIn = __nccwpck_require__(3188);
var isCallable = __nccwpck_require__(396);
var isPrototypeOf = __nccwpck_require__(4978);
var USE_SYMBOL_AS_UID = __nccwpck_require__(6929);

var $Object = Object;

module.exports = USE_SYMBOL_AS_UID ? function (it) {
  return typeof it == 'symbol';
} : function (it) {
  var $Symbol = getBuiltIn('Symbol');
  return isCallable($Symbol) && isPrototypeOf($Symbol.prototype, $Object(it));
};


/***/ }),

/***/ 9432:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);

module.exports = function (record, fn, ITERATOR_INSTEAD_OF_RECORD) {
  var iterator = ITERATOR_INSTEAD_OF_RECORD ? record : record.iterator;
  var next = record.next;
  var step, result;
  while (!(step = call(next, iterator)).done) {
    result = fn(step.value);
    if (result !== undefined) return result;
  }
};


/***/ }),

/***/ 3289:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var bind = __nccwpck_require__(3773);
var call = __nccwpck_require__(1976);
var anObject = __nccwpck_require__(42);
var tryToString = __nccwpck_require__(774);
var isArrayIteratorMethod = __nccwpck_require__(8098);
var lengthOfArrayLike = __nccwpck_require__(4301);
var isPrototypeOf = __nccwpck_require__(4978);
var getIterator = __nccwpck_require__(7522);
var getIteratorMethod = __nccwpck_require__(7246);
var iteratorClose = __nccwpck_require__(772);

var $TypeError = TypeError;

var Result = function (stopped, result) {
  this.stopped = stopped;
  this.result = result;
};

var ResultPrototype = Result.prototype;

module.exports = function (iterable, unboundFunction, options) {
  var that = options && options.that;
  var AS_ENTRIES = !!(options && options.AS_ENTRIES);
  var IS_RECORD = !!(options && options.IS_RECORD);
  var IS_ITERATOR = !!(options && options.IS_ITERATOR);
  var INTERRUPTED = !!(options && options.INTERRUPTED);
  var fn = bind(unboundFunction, that);
  var iterator, iterFn, index, length, result, next, step;

  var stop = function (condition) {
    var $iterator = iterator;
    iterator = undefined;
    if ($iterator) iteratorClose($iterator, 'normal');
    return new Result(true, condition);
  };

  var callFn = function (value) {
    if (AS_ENTRIES) {
      anObject(value);
      return INTERRUPTED ? fn(value[0], value[1], stop) : fn(value[0], value[1]);
    } return INTERRUPTED ? fn(value, stop) : fn(value);
  };

  if (IS_RECORD) {
    iterator = iterable.iterator;
  } else if (IS_ITERATOR) {
    iterator = iterable;
  } else {
    iterFn = getIteratorMethod(iterable);
    if (!iterFn) throw new $TypeError(tryToString(iterable) + ' is not iterable');
    // optimisation for array iterators
    if (isArrayIteratorMethod(iterFn)) {
      for (index = 0, length = lengthOfArrayLike(iterable); length > index; index++) {
        result = callFn(iterable[index]);
        if (result && isPrototypeOf(ResultPrototype, result)) return result;
      } return new Result(false);
    }
    iterator = getIterator(iterable, iterFn);
  }

  next = IS_RECORD ? iterable.next : iterator.next;
  while (!(step = call(next, iterator)).done) {
    // `IteratorValue` errors should propagate without closing the iterator
    var value = step.value;
    try {
      result = callFn(value);
    } catch (error) {
      if (iterator) iteratorClose(iterator, 'throw', error);
      else throw error;
    }
    if (typeof result == 'object' && result && isPrototypeOf(ResultPrototype, result)) return result;
  } return new Result(false);
};


/***/ }),

/***/ 5599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isIntegralNumber = __nccwpck_require__(8048);
var iteratorClose = __nccwpck_require__(772);

var $RangeError = RangeError;
var $TypeError = TypeError;

var CHUNK_SIZE_VALIDATION_ERROR = 'Chunk size must be an integer in [1, 2^32-1]';

module.exports = function (chunkSize, iterator) {
  if (typeof chunkSize != 'number' || !isIntegralNumber(chunkSize)) {
    return iteratorClose(iterator, 'throw', new $TypeError(CHUNK_SIZE_VALIDATION_ERROR));
  }
  if (chunkSize === 0 || chunkSize >>> 0 !== chunkSize) {
    return iteratorClose(iterator, 'throw', new $RangeError(CHUNK_SIZE_VALIDATION_ERROR));
  }
};


/***/ }),

/***/ 8968:
/***/ ((module) => {


// release references held by exhausted / closed iterator helpers to allow GC of the source chain
module.exports = function (state) {
  state.iterator = state.next = state.nextHandler = state.mapper = state.predicate = state.inner =
    state.iterables = state.iters = state.openIters = state.padding = state.finishResults = state.buffer = null;
};


/***/ }),

/***/ 2182:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var iteratorClose = __nccwpck_require__(772);

module.exports = function (iters, kind, value) {
  for (var i = iters.length - 1; i >= 0; i--) {
    if (iters[i] === undefined) continue;
    try {
      value = iteratorClose(iters[i].iterator, kind, value);
    } catch (error) {
      kind = 'throw';
      value = error;
    }
  }
  if (kind === 'throw') throw value;
  return value;
};


/***/ }),

/***/ 772:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var anObject = __nccwpck_require__(42);
var getMethod = __nccwpck_require__(1153);

module.exports = function (iterator, kind, value) {
  var innerResult, innerError;
  anObject(iterator);
  try {
    innerResult = getMethod(iterator, 'return');
    if (!innerResult) {
      if (kind === 'throw') throw value;
      return value;
    }
    innerResult = call(innerResult, iterator);
  } catch (error) {
    innerError = true;
    innerResult = error;
  }
  if (kind === 'throw') throw value;
  if (innerError) throw innerResult;
  anObject(innerResult);
  return value;
};


/***/ }),

/***/ 6663:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var IteratorPrototype = (__nccwpck_require__(2082).IteratorPrototype);
var create = __nccwpck_require__(377);
var createPropertyDescriptor = __nccwpck_require__(6083);
var setToStringTag = __nccwpck_require__(6890);
var Iterators = __nccwpck_require__(7484);

var returnThis = function () { return this; };

module.exports = function (IteratorConstructor, NAME, next, ENUMERABLE_NEXT) {
  var TO_STRING_TAG = NAME + ' Iterator';
  IteratorConstructor.prototype = create(IteratorPrototype, { next: createPropertyDescriptor(+!ENUMERABLE_NEXT, next) });
  setToStringTag(IteratorConstructor, TO_STRING_TAG, false, true);
  Iterators[TO_STRING_TAG] = returnThis;
  return IteratorConstructor;
};


/***/ }),

/***/ 8043:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var create = __nccwpck_require__(377);
var createNonEnumerableProperty = __nccwpck_require__(8408);
var defineBuiltIns = __nccwpck_require__(3552);
var wellKnownSymbol = __nccwpck_require__(2202);
var InternalStateModule = __nccwpck_require__(270);
var getMethod = __nccwpck_require__(1153);
var IteratorPrototype = (__nccwpck_require__(2082).IteratorPrototype);
var createIterResultObject = __nccwpck_require__(8544);
var iteratorClose = __nccwpck_require__(772);
var iteratorCloseAll = __nccwpck_require__(2182);
var cleanupState = __nccwpck_require__(8968);

var TO_STRING_TAG = wellKnownSymbol('toStringTag');
var ITERATOR_HELPER = 'IteratorHelper';
var WRAP_FOR_VALID_ITERATOR = 'WrapForValidIterator';
var NORMAL = 'normal';
var THROW = 'throw';
var setInternalState = InternalStateModule.set;

var createIteratorProxyPrototype = function (IS_ITERATOR) {
  var getInternalState = InternalStateModule.getterFor(IS_ITERATOR ? WRAP_FOR_VALID_ITERATOR : ITERATOR_HELPER);

  return defineBuiltIns(create(IteratorPrototype), {
    next: function next() {
      var state = getInternalState(this);
      // for simplification:
      //   for `%WrapForValidIteratorPrototype%.next` or with `state.returnHandlerResult` our `nextHandler` returns `IterResultObject`
      //   for `%IteratorHelperPrototype%.next` - just a value
      if (IS_ITERATOR) return state.nextHandler();
      if (state.done) return createIterResultObject(undefined, true);
      try {
        var result = state.nextHandler();
        if (state.done) cleanupState(state);
        return state.returnHandlerResult ? result : createIterResultObject(result, state.done);
      } catch (error) {
        state.done = true;
        cleanupState(state);
        throw error;
      }
    },
    'return': function () {
      var state = getInternalState(this);
      var iterator = state.iterator;
      var inner = state.inner;
      var openIters = state.openIters;
      var done = state.done;
      state.done = true;
      if (IS_ITERATOR) {
        var returnMethod = getMethod(iterator, 'return');
        return returnMethod ? call(returnMethod, iterator) : createIterResultObject(undefined, true);
      }
      cleanupState(state);
      if (done) return createIterResultObject(undefined, true);
      if (inner) try {
        iteratorClose(inner.iterator, NORMAL);
      } catch (error) {
        return iteratorClose(iterator, THROW, error);
      }
      if (openIters) try {
        iteratorCloseAll(openIters, NORMAL);
      } catch (error) {
        if (iterator) return iteratorClose(iterator, THROW, error);
        throw error;
      }
      if (iterator) iteratorClose(iterator, NORMAL);
      return createIterResultObject(undefined, true);
    }
  });
};

var WrapForValidIteratorPrototype = createIteratorProxyPrototype(true);
var IteratorHelperPrototype = createIteratorProxyPrototype(false);

createNonEnumerableProperty(IteratorHelperPrototype, TO_STRING_TAG, 'Iterator Helper');

module.exports = function (nextHandler, IS_ITERATOR, RETURN_HANDLER_RESULT) {
  var IteratorProxy = function Iterator(record, state) {
    if (state) {
      state.iterator = record.iterator;
      state.next = record.next;
    } else state = record;
    state.type = IS_ITERATOR ? WRAP_FOR_VALID_ITERATOR : ITERATOR_HELPER;
    state.returnHandlerResult = !!RETURN_HANDLER_RESULT;
    state.nextHandler = nextHandler;
    state.counter = 0;
    state.done = false;
    setInternalState(this, state);
  };

  IteratorProxy.prototype = IS_ITERATOR ? WrapForValidIteratorPrototype : IteratorHelperPrototype;

  return IteratorProxy;
};


/***/ }),

/***/ 9633:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var IS_PURE = __nccwpck_require__(5478);
var FunctionName = __nccwpck_require__(4767);
var isCallable = __nccwpck_require__(396);
var createIteratorConstructor = __nccwpck_require__(6663);
var getPrototypeOf = __nccwpck_require__(5658);
var setPrototypeOf = __nccwpck_require__(4622);
var setToStringTag = __nccwpck_require__(6890);
var createNonEnumerableProperty = __nccwpck_require__(8408);
var defineBuiltIn = __nccwpck_require__(21);
var wellKnownSymbol = __nccwpck_require__(2202);
var Iterators = __nccwpck_require__(7484);
var IteratorsCore = __nccwpck_require__(2082);

var PROPER_FUNCTION_NAME = FunctionName.PROPER;
var CONFIGURABLE_FUNCTION_NAME = FunctionName.CONFIGURABLE;
var IteratorPrototype = IteratorsCore.IteratorPrototype;
var BUGGY_SAFARI_ITERATORS = IteratorsCore.BUGGY_SAFARI_ITERATORS;
var ITERATOR = wellKnownSymbol('iterator');
var KEYS = 'keys';
var VALUES = 'values';
var ENTRIES = 'entries';

var returnThis = function () { return this; };

module.exports = function (Iterable, NAME, IteratorConstructor, next, DEFAULT, IS_SET, FORCED) {
  createIteratorConstructor(IteratorConstructor, NAME, next);

  var getIterationMethod = function (KIND) {
    if (KIND === DEFAULT && defaultIterator) return defaultIterator;
    if (!BUGGY_SAFARI_ITERATORS && KIND && KIND in IterablePrototype) return IterablePrototype[KIND];

    switch (KIND) {
      case KEYS: return function keys() { return new IteratorConstructor(this, KIND); };
      case VALUES: return function values() { return new IteratorConstructor(this, KIND); };
      case ENTRIES: return function entries() { return new IteratorConstructor(this, KIND); };
    }

    return function () { return new IteratorConstructor(this); };
  };

  var TO_STRING_TAG = NAME + ' Iterator';
  var INCORRECT_VALUES_NAME = false;
  var IterablePrototype = Iterable.prototype;
  var nativeIterator = IterablePrototype[ITERATOR]
    || IterablePrototype['@@iterator']
    || DEFAULT && IterablePrototype[DEFAULT];
  var defaultIterator = !BUGGY_SAFARI_ITERATORS && nativeIterator || getIterationMethod(DEFAULT);
  var anyNativeIterator = NAME === 'Array' ? IterablePrototype.entries || nativeIterator : nativeIterator;
  var CurrentIteratorPrototype, methods, KEY;

  // fix native
  if (anyNativeIterator) {
    CurrentIteratorPrototype = getPrototypeOf(anyNativeIterator.call(new Iterable()));
    if (CurrentIteratorPrototype !== Object.prototype && CurrentIteratorPrototype.next) {
      if (!IS_PURE && getPrototypeOf(CurrentIteratorPrototype) !== IteratorPrototype) {
        if (setPrototypeOf) {
          setPrototypeOf(CurrentIteratorPrototype, IteratorPrototype);
        } else if (!isCallable(CurrentIteratorPrototype[ITERATOR])) {
          defineBuiltIn(CurrentIteratorPrototype, ITERATOR, returnThis);
        }
      }
      // Set @@toStringTag to native iterators
      setToStringTag(CurrentIteratorPrototype, TO_STRING_TAG, true, true);
      if (IS_PURE) Iterators[TO_STRING_TAG] = returnThis;
    }
  }

  // fix Array.prototype.{ values, @@iterator }.name in V8 / FF
  if (PROPER_FUNCTION_NAME && DEFAULT === VALUES && nativeIterator && nativeIterator.name !== VALUES) {
    if (!IS_PURE && CONFIGURABLE_FUNCTION_NAME) {
      createNonEnumerableProperty(IterablePrototype, 'name', VALUES);
    } else {
      INCORRECT_VALUES_NAME = true;
      defaultIterator = function values() { return call(nativeIterator, this); };
    }
  }

  // export additional methods
  if (DEFAULT) {
    methods = {
      values: getIterationMethod(VALUES),
      keys: IS_SET ? defaultIterator : getIterationMethod(KEYS),
      entries: getIterationMethod(ENTRIES)
    };
    if (FORCED) for (KEY in methods) {
      if (BUGGY_SAFARI_ITERATORS || INCORRECT_VALUES_NAME || !(KEY in IterablePrototype)) {
        defineBuiltIn(IterablePrototype, KEY, methods[KEY]);
      }
    } else $({ target: NAME, proto: true, forced: BUGGY_SAFARI_ITERATORS || INCORRECT_VALUES_NAME }, methods);
  }

  // define iterator
  if ((!IS_PURE || FORCED) && IterablePrototype[ITERATOR] !== defaultIterator) {
    defineBuiltIn(IterablePrototype, ITERATOR, defaultIterator, { name: DEFAULT });
  }
  Iterators[NAME] = defaultIterator;

  return methods;
};


/***/ }),

/***/ 3267:
/***/ ((module) => {


// Should throw an error on invalid iterator
// https://issues.chromium.org/issues/336839115
module.exports = function (methodName, argument) {
  // eslint-disable-next-line es/no-iterator -- required for testing
  var method = typeof Iterator == 'function' && Iterator.prototype[methodName];
  if (method) try {
    method.call({ next: null }, argument).next();
  } catch (error) {
    return true;
  }
};


/***/ }),

/***/ 5010:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);

// https://github.com/tc39/ecma262/pull/3467
module.exports = function (METHOD_NAME, ExpectedError) {
  var Iterator = globalThis.Iterator;
  var IteratorPrototype = Iterator && Iterator.prototype;
  var method = IteratorPrototype && IteratorPrototype[METHOD_NAME];

  var CLOSED = false;

  if (method) try {
    method.call({
      next: function () { return { done: true }; },
      'return': function () { CLOSED = true; }
    }, -1);
  } catch (error) {
    // https://bugs.webkit.org/show_bug.cgi?id=291195
    if (!(error instanceof ExpectedError)) CLOSED = false;
  }

  if (!CLOSED) return method;
};


/***/ }),

/***/ 1802:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var anObject = __nccwpck_require__(42);
var call = __nccwpck_require__(1976);
var createIteratorProxy = __nccwpck_require__(8043);
var createIterResultObject = __nccwpck_require__(8544);
var getIteratorDirect = __nccwpck_require__(8498);
var iteratorClose = __nccwpck_require__(772);
var chunkSizeValidation = __nccwpck_require__(5599);
var uncurryThis = __nccwpck_require__(2897);

var $TypeError = TypeError;
var push = uncurryThis([].push);
var slice = uncurryThis([].slice);
var ALLOW_PARTIAL = 'allow-partial';

var IteratorProxy = createIteratorProxy(function () {
  var iterator = this.iterator;
  var next = this.next;
  var buffer = this.buffer;
  var windowSize = this.windowSize;
  var allowPartial = this.allowPartial;
  var result, done;
  while (true) {
    result = anObject(call(next, iterator));
    done = this.done = !!result.done;
    if (allowPartial && done && buffer.length && buffer.length < windowSize) return createIterResultObject(slice(buffer, 0), false);
    if (done) return createIterResultObject(undefined, true);

    if (buffer.length === windowSize) this.buffer = buffer = slice(buffer, 1);
    push(buffer, result.value);
    if (buffer.length === windowSize) return createIterResultObject(slice(buffer, 0), false);
  }
}, false, true);

// `Iterator.prototype.windows` and obsolete `Iterator.prototype.sliding` methods
// https://github.com/tc39/proposal-iterator-chunking
module.exports = function (O, windowSize, undersized) {
  anObject(O);
  chunkSizeValidation(windowSize, O);
  if (undersized !== undefined && undersized !== 'only-full' && undersized !== ALLOW_PARTIAL) {
    return iteratorClose(O, 'throw', new $TypeError('Incorrect `undersized` argument'));
  }
  return new IteratorProxy(getIteratorDirect(O), {
    windowSize: windowSize,
    buffer: [],
    allowPartial: undersized === ALLOW_PARTIAL
  });
};


/***/ }),

/***/ 9735:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var uncurryThis = __nccwpck_require__(2897);
var anObject = __nccwpck_require__(42);
var createIteratorProxy = __nccwpck_require__(8043);
var iteratorCloseAll = __nccwpck_require__(2182);

var $TypeError = TypeError;
var slice = uncurryThis([].slice);
var push = uncurryThis([].push);
var ITERATOR_IS_EXHAUSTED = 'Iterator is exhausted';
var THROW = 'throw';

// eslint-disable-next-line max-statements -- specification case
var IteratorProxy = createIteratorProxy(function () {
  var iterCount = this.iterCount;
  if (!iterCount) {
    this.done = true;
    return;
  }
  var openIters = this.openIters;
  var iters = this.iters;
  var padding = this.padding;
  var mode = this.mode;
  var finishResults = this.finishResults;

  var results = [];
  var result, done;
  for (var i = 0; i < iterCount; i++) {
    var iter = iters[i];
    if (iter === null) {
      result = padding[i];
    } else {
      try {
        result = anObject(call(iter.next, iter.iterator));
        done = result.done;
        result = result.value;
      } catch (error) {
        openIters[i] = undefined;
        return iteratorCloseAll(openIters, THROW, error);
      }
      if (done) {
        openIters[i] = undefined;
        this.openItersCount--;
        if (mode === 'shortest') {
          this.done = true;
          return iteratorCloseAll(openIters, 'normal', undefined);
        }
        if (mode === 'strict') {
          if (i) {
            return iteratorCloseAll(openIters, THROW, new $TypeError(ITERATOR_IS_EXHAUSTED));
          }

          var open, openDone;
          for (var k = 1; k < iterCount; k++) {
            // eslint-disable-next-line max-depth -- specification case
            try {
              open = anObject(call(iters[k].next, iters[k].iterator));
              openDone = open.done;
              open = open.value;
            } catch (error) {
              openIters[k] = undefined;
              return iteratorCloseAll(openIters, THROW, error);
            }
            // eslint-disable-next-line max-depth -- specification case
            if (openDone) {
              openIters[k] = undefined;
              this.openItersCount--;
            } else {
              return iteratorCloseAll(openIters, THROW, new $TypeError(ITERATOR_IS_EXHAUSTED));
            }
          }
          this.done = true;
          return;
        }
        if (!this.openItersCount) {
          this.done = true;
          return;
        }
        iters[i] = null;
        result = padding[i];
      }
    }
    push(results, result);
  }

  return finishResults ? finishResults(results) : results;
});

module.exports = function (iters, mode, padding, finishResults) {
  var iterCount = iters.length;
  return new IteratorProxy({
    iters: iters,
    iterCount: iterCount,
    openIters: slice(iters, 0),
    openItersCount: iterCount,
    mode: mode,
    padding: padding,
    finishResults: finishResults
  });
};


/***/ }),

/***/ 2082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fails = __nccwpck_require__(8338);
var isCallable = __nccwpck_require__(396);
var isObject = __nccwpck_require__(4559);
var create = __nccwpck_require__(377);
var getPrototypeOf = __nccwpck_require__(5658);
var defineBuiltIn = __nccwpck_require__(21);
var wellKnownSymbol = __nccwpck_require__(2202);
var IS_PURE = __nccwpck_require__(5478);

var ITERATOR = wellKnownSymbol('iterator');
var BUGGY_SAFARI_ITERATORS = false;

// `%IteratorPrototype%` object
// https://tc39.es/ecma262/#sec-%iteratorprototype%-object
var IteratorPrototype, PrototypeOfArrayIteratorPrototype, arrayIterator;

/* eslint-disable es/no-array-prototype-keys -- safe */
if ([].keys) {
  arrayIterator = [].keys();
  // Safari 8 has buggy iterators w/o `next`
  if (!('next' in arrayIterator)) BUGGY_SAFARI_ITERATORS = true;
  else {
    PrototypeOfArrayIteratorPrototype = getPrototypeOf(getPrototypeOf(arrayIterator));
    if (PrototypeOfArrayIteratorPrototype !== Object.prototype) IteratorPrototype = PrototypeOfArrayIteratorPrototype;
  }
}

var NEW_ITERATOR_PROTOTYPE = !isObject(IteratorPrototype) || fails(function () {
  var test = {};
  // FF44- legacy iterators case
  return IteratorPrototype[ITERATOR].call(test) !== test;
});

if (NEW_ITERATOR_PROTOTYPE) IteratorPrototype = {};
else if (IS_PURE) IteratorPrototype = create(IteratorPrototype);

// `%IteratorPrototype%[@@iterator]()` method
// https://tc39.es/ecma262/#sec-%iteratorprototype%-@@iterator
if (!isCallable(IteratorPrototype[ITERATOR])) {
  defineBuiltIn(IteratorPrototype, ITERATOR, function () {
    return this;
  });
}

module.exports = {
  IteratorPrototype: IteratorPrototype,
  BUGGY_SAFARI_ITERATORS: BUGGY_SAFARI_ITERATORS
};


/***/ }),

/***/ 7484:
/***/ ((module) => {


module.exports = Object.create ? Object.create(null) : {};


/***/ }),

/***/ 4301:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var toLength = __nccwpck_require__(7083);

// `LengthOfArrayLike` abstract operation
// https://tc39.es/ecma262/#sec-lengthofarraylike
module.exports = function (obj) {
  return toLength(obj.length);
};


/***/ }),

/***/ 3570:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var fails = __nccwpck_require__(8338);
var isCallable = __nccwpck_require__(396);
var hasOwn = __nccwpck_require__(9154);
var DESCRIPTORS = __nccwpck_require__(9837);
var CONFIGURABLE_FUNCTION_NAME = (__nccwpck_require__(4767).CONFIGURABLE);
var inspectSource = __nccwpck_require__(6037);
var InternalStateModule = __nccwpck_require__(270);

var enforceInternalState = InternalStateModule.enforce;
var getInternalState = InternalStateModule.get;
var $String = String;
// eslint-disable-next-line es/no-object-defineproperty -- safe
var defineProperty = Object.defineProperty;
var stringSlice = uncurryThis(''.slice);
var replace = uncurryThis(''.replace);
var join = uncurryThis([].join);

var CONFIGURABLE_LENGTH = DESCRIPTORS && !fails(function () {
  return defineProperty(function () { /* empty */ }, 'length', { value: 8 }).length !== 8;
});

var TEMPLATE = String(String).split('String');

var makeBuiltIn = module.exports = function (value, name, options) {
  if (stringSlice($String(name), 0, 7) === 'Symbol(') {
    name = '[' + replace($String(name), /^Symbol\(([^)]*)\).*$/, '$1') + ']';
  }
  if (options && options.getter) name = 'get ' + name;
  if (options && options.setter) name = 'set ' + name;
  if (!hasOwn(value, 'name') || (CONFIGURABLE_FUNCTION_NAME && value.name !== name)) {
    if (DESCRIPTORS) defineProperty(value, 'name', { value: name, configurable: true });
    else value.name = name;
  }
  if (CONFIGURABLE_LENGTH && options && hasOwn(options, 'arity') && value.length !== options.arity) {
    defineProperty(value, 'length', { value: options.arity });
  }
  try {
    if (options && hasOwn(options, 'constructor') && options.constructor) {
      if (DESCRIPTORS) defineProperty(value, 'prototype', { writable: false });
    // in V8 ~ Chrome 53, prototypes of some methods, like `Array.prototype.values`, are non-writable
    } else if (value.prototype) value.prototype = undefined;
  } catch (error) { /* empty */ }
  var state = enforceInternalState(value);
  if (!hasOwn(state, 'source')) {
    state.source = join(TEMPLATE, typeof name == 'string' ? name : '');
  } return value;
};

// add fake Function#toString for correct work wrapped methods / constructors with methods like LoDash isNative
// eslint-disable-next-line no-extend-native -- required
Function.prototype.toString = makeBuiltIn(function toString() {
  return isCallable(this) && getInternalState(this).source || inspectSource(this);
}, 'toString');


/***/ }),

/***/ 173:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);

// eslint-disable-next-line es/no-map -- safe
var MapPrototype = Map.prototype;

module.exports = {
  // eslint-disable-next-line es/no-map -- safe
  Map: Map,
  set: uncurryThis(MapPrototype.set),
  get: uncurryThis(MapPrototype.get),
  has: uncurryThis(MapPrototype.has),
  remove: uncurryThis(MapPrototype['delete']),
  proto: MapPrototype
};


/***/ }),

/***/ 2670:
/***/ ((module) => {


var ceil = Math.ceil;
var floor = Math.floor;

// `Math.trunc` method
// https://tc39.es/ecma262/#sec-math.trunc
// eslint-disable-next-line es/no-math-trunc -- safe
module.exports = Math.trunc || function trunc(x) {
  var n = +x;
  return (n > 0 ? floor : ceil)(n);
};


/***/ }),

/***/ 9342:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var safeGetBuiltIn = __nccwpck_require__(5108);
var bind = __nccwpck_require__(3773);
var macrotask = (__nccwpck_require__(1058).set);
var Queue = __nccwpck_require__(5016);
var IS_IOS = __nccwpck_require__(9259);
var IS_IOS_PEBBLE = __nccwpck_require__(3624);
var IS_WEBOS_WEBKIT = __nccwpck_require__(1801);
var IS_NODE = __nccwpck_require__(7732);

var MutationObserver = globalThis.MutationObserver || globalThis.WebKitMutationObserver;
var document = globalThis.document;
var process = globalThis.process;
var Promise = globalThis.Promise;
var microtask = safeGetBuiltIn('queueMicrotask');
var notify, toggle, node, promise, then;

// modern engines have queueMicrotask method
if (!microtask) {
  var queue = new Queue();

  var flush = function () {
    var parent, fn;
    if (IS_NODE && (parent = process.domain)) parent.exit();
    while (fn = queue.get()) try {
      fn();
    } catch (error) {
      if (queue.head) notify();
      throw error;
    }
    if (parent) parent.enter();
  };

  // browsers with MutationObserver, except iOS - https://github.com/zloirock/core-js/issues/339
  // also except WebOS Webkit https://github.com/zloirock/core-js/issues/898
  if (!IS_IOS && !IS_NODE && !IS_WEBOS_WEBKIT && MutationObserver && document) {
    toggle = true;
    node = document.createTextNode('');
    new MutationObserver(flush).observe(node, { characterData: true });
    notify = function () {
      node.data = toggle = !toggle;
    };
  // environments with maybe non-completely correct, but existent Promise
  } else if (!IS_IOS_PEBBLE && Promise && Promise.resolve) {
    // Promise.resolve without an argument throws an error in LG WebOS 2
    promise = Promise.resolve(undefined);
    // workaround of WebKit ~ iOS Safari 10.1 bug
    promise.constructor = Promise;
    then = bind(promise.then, promise);
    notify = function () {
      then(flush);
    };
  // Node.js without promises
  } else if (IS_NODE) {
    notify = function () {
      process.nextTick(flush);
    };
  // for other environments - macrotask based on:
  // - setImmediate
  // - MessageChannel
  // - window.postMessage
  // - onreadystatechange
  // - setTimeout
  } else {
    // `webpack` dev server bug on IE global methods - use bind(fn, global)
    macrotask = bind(macrotask, globalThis);
    notify = function () {
      macrotask(flush);
    };
  }

  microtask = function (fn) {
    if (!queue.head) notify();
    queue.add(fn);
  };
}

module.exports = microtask;


/***/ }),

/***/ 534:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/* eslint-disable es/no-json -- safe */
var fails = __nccwpck_require__(8338);

module.exports = !fails(function () {
  var unsafeInt = '9007199254740993';
  // eslint-disable-next-line es/no-json-rawjson -- feature detection
  var raw = JSON.rawJSON(unsafeInt);
  // eslint-disable-next-line es/no-json-israwjson -- feature detection
  return !JSON.isRawJSON(raw) || JSON.stringify(raw) !== unsafeInt;
});


/***/ }),

/***/ 6964:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var aCallable = __nccwpck_require__(9793);

var $TypeError = TypeError;

var PromiseCapability = function (C) {
  var resolve, reject;
  this.promise = new C(function ($$resolve, $$reject) {
    if (resolve !== undefined || reject !== undefined) throw new $TypeError('Bad Promise constructor');
    resolve = $$resolve;
    reject = $$reject;
  });
  this.resolve = aCallable(resolve);
  this.reject = aCallable(reject);
};

// `NewPromiseCapability` abstract operation
// https://tc39.es/ecma262/#sec-newpromisecapability
module.exports.f = function (C) {
  return new PromiseCapability(C);
};


/***/ }),

/***/ 3384:
/***/ ((module) => {


var $RangeError = RangeError;

module.exports = function (it) {
  // eslint-disable-next-line no-self-compare -- NaN check
  if (it === it) return it;
  throw new $RangeError('NaN is not allowed');
};


/***/ }),

/***/ 4080:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var DESCRIPTORS = __nccwpck_require__(9837);
var uncurryThis = __nccwpck_require__(2897);
var call = __nccwpck_require__(1976);
var fails = __nccwpck_require__(8338);
var objectKeys = __nccwpck_require__(5937);
var getOwnPropertySymbolsModule = __nccwpck_require__(8812);
var propertyIsEnumerableModule = __nccwpck_require__(1728);
var toObject = __nccwpck_require__(2460);
var IndexedObject = __nccwpck_require__(2976);

// eslint-disable-next-line es/no-object-assign -- safe
var $assign = Object.assign;
// eslint-disable-next-line es/no-object-defineproperty -- required for testing
var defineProperty = Object.defineProperty;
var concat = uncurryThis([].concat);

// `Object.assign` method
// https://tc39.es/ecma262/#sec-object.assign
module.exports = !$assign || fails(function () {
  // should have correct order of operations (Edge bug)
  if (DESCRIPTORS && $assign({ b: 1 }, $assign(defineProperty({}, 'a', {
    enumerable: true,
    get: function () {
      defineProperty(this, 'b', {
        value: 3,
        enumerable: false
      });
    }
  }), { b: 2 })).b !== 1) return true;
  // should work with symbols and should have deterministic property order (V8 bug)
  var A = {};
  var B = {};
  // eslint-disable-next-line es/no-symbol -- safe
  var symbol = Symbol('assign detection');
  var alphabet = 'abcdefghijklmnopqrst';
  A[symbol] = 7;
  // eslint-disable-next-line es/no-array-prototype-foreach -- safe
  alphabet.split('').forEach(function (chr) { B[chr] = chr; });
  return $assign({}, A)[symbol] !== 7 || objectKeys($assign({}, B)).join('') !== alphabet;
}) ? function assign(target, source) { // eslint-disable-line no-unused-vars -- required for `.length`
  var T = toObject(target);
  var argumentsLength = arguments.length;
  var index = 1;
  var getOwnPropertySymbols = getOwnPropertySymbolsModule.f;
  var propertyIsEnumerable = propertyIsEnumerableModule.f;
  while (argumentsLength > index) {
    var S = IndexedObject(arguments[index++]);
    var keys = getOwnPropertySymbols ? concat(objectKeys(S), getOwnPropertySymbols(S)) : objectKeys(S);
    var length = keys.length;
    var j = 0;
    var key;
    while (length > j) {
      key = keys[j++];
      if (!DESCRIPTORS || call(propertyIsEnumerable, S, key)) T[key] = S[key];
    }
  } return T;
} : $assign;


/***/ }),

/***/ 377:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/* global ActiveXObject -- old IE, WSH */
var anObject = __nccwpck_require__(42);
var definePropertiesModule = __nccwpck_require__(6894);
var enumBugKeys = __nccwpck_require__(4618);
var hiddenKeys = __nccwpck_require__(2788);
var html = __nccwpck_require__(162);
var documentCreateElement = __nccwpck_require__(9510);
var sharedKey = __nccwpck_require__(4360);

var GT = '>';
var LT = '<';
var PROTOTYPE = 'prototype';
var SCRIPT = 'script';
var IE_PROTO = sharedKey('IE_PROTO');

var EmptyConstructor = function () { /* empty */ };

var scriptTag = function (content) {
  return LT + SCRIPT + GT + content + LT + '/' + SCRIPT + GT;
};

// Create object with fake `null` prototype: use ActiveX Object with cleared prototype
var NullProtoObjectViaActiveX = function (activeXDocument) {
  activeXDocument.write(scriptTag(''));
  activeXDocument.close();
  var temp = activeXDocument.parentWindow.Object;
  // eslint-disable-next-line no-useless-assignment -- avoid memory leak
  activeXDocument = null;
  return temp;
};

// Create object with fake `null` prototype: use iframe Object with cleared prototype
var NullProtoObjectViaIFrame = function () {
  // Thrash, waste and sodomy: IE GC bug
  var iframe = documentCreateElement('iframe');
  var JS = 'java' + SCRIPT + ':';
  var iframeDocument;
  iframe.style.display = 'none';
  html.appendChild(iframe);
  // https://github.com/zloirock/core-js/issues/475
  iframe.src = String(JS);
  iframeDocument = iframe.contentWindow.document;
  iframeDocument.open();
  iframeDocument.write(scriptTag('document.F=Object'));
  iframeDocument.close();
  return iframeDocument.F;
};

// Check for document.domain and active x support
// No need to use active x approach when document.domain is not set
// see https://github.com/es-shims/es5-shim/issues/150
// variation of https://github.com/kitcambridge/es5-shim/commit/4f738ac066346
// avoid IE GC bug
var activeXDocument;
var NullProtoObject = function () {
  try {
    activeXDocument = new ActiveXObject('htmlfile');
  } catch (error) { /* ignore */ }
  NullProtoObject = typeof document != 'undefined'
    ? document.domain && activeXDocument
      ? NullProtoObjectViaActiveX(activeXDocument) // old IE
      : NullProtoObjectViaIFrame()
    : NullProtoObjectViaActiveX(activeXDocument); // WSH
  var length = enumBugKeys.length;
  while (length--) delete NullProtoObject[PROTOTYPE][enumBugKeys[length]];
  return NullProtoObject();
};

hiddenKeys[IE_PROTO] = true;

// `Object.create` method
// https://tc39.es/ecma262/#sec-object.create
// eslint-disable-next-line es/no-object-create -- safe
module.exports = Object.create || function create(O, Properties) {
  var result;
  if (O !== null) {
    EmptyConstructor[PROTOTYPE] = anObject(O);
    result = new EmptyConstructor();
    EmptyConstructor[PROTOTYPE] = null;
    // add "__proto__" for Object.getPrototypeOf polyfill
    result[IE_PROTO] = O;
  } else result = NullProtoObject();
  return Properties === undefined ? result : definePropertiesModule.f(result, Properties);
};


/***/ }),

/***/ 6894:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


var DESCRIPTORS = __nccwpck_require__(9837);
var V8_PROTOTYPE_DEFINE_BUG = __nccwpck_require__(7235);
var definePropertyModule = __nccwpck_require__(3234);
var anObject = __nccwpck_require__(42);
var toIndexedObject = __nccwpck_require__(284);
var objectKeys = __nccwpck_require__(5937);

// `Object.defineProperties` method
// https://tc39.es/ecma262/#sec-object.defineproperties
// eslint-disable-next-line es/no-object-defineproperties -- safe
exports.f = DESCRIPTORS && !V8_PROTOTYPE_DEFINE_BUG ? Object.defineProperties : function defineProperties(O, Properties) {
  anObject(O);
  var props = toIndexedObject(Properties);
  var keys = objectKeys(Properties);
  var length = keys.length;
  var index = 0;
  var key;
  while (length > index) definePropertyModule.f(O, key = keys[index++], props[key]);
  return O;
};


/***/ }),

/***/ 3234:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


var DESCRIPTORS = __nccwpck_require__(9837);
var IE8_DOM_DEFINE = __nccwpck_require__(7334);
var V8_PROTOTYPE_DEFINE_BUG = __nccwpck_require__(7235);
var anObject = __nccwpck_require__(42);
var toPropertyKey = __nccwpck_require__(8920);

var $TypeError = TypeError;
// eslint-disable-next-line es/no-object-defineproperty -- safe
var $defineProperty = Object.defineProperty;
// eslint-disable-next-line es/no-object-getownpropertydescriptor -- safe
var $getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;
var ENUMERABLE = 'enumerable';
var CONFIGURABLE = 'configurable';
var WRITABLE = 'writable';

// `Object.defineProperty` method
// https://tc39.es/ecma262/#sec-object.defineproperty
exports.f = DESCRIPTORS ? V8_PROTOTYPE_DEFINE_BUG ? function defineProperty(O, P, Attributes) {
  anObject(O);
  P = toPropertyKey(P);
  anObject(Attributes);
  if (typeof O === 'function' && P === 'prototype' && 'value' in Attributes && WRITABLE in Attributes && !Attributes[WRITABLE]) {
    var current = $getOwnPropertyDescriptor(O, P);
    if (current && current[WRITABLE]) {
      O[P] = Attributes.value;
      Attributes = {
        configurable: CONFIGURABLE in Attributes ? Attributes[CONFIGURABLE] : current[CONFIGURABLE],
        enumerable: ENUMERABLE in Attributes ? Attributes[ENUMERABLE] : current[ENUMERABLE],
        writable: false
      };
    }
  } return $defineProperty(O, P, Attributes);
} : $defineProperty : function defineProperty(O, P, Attributes) {
  anObject(O);
  P = toPropertyKey(P);
  anObject(Attributes);
  if (IE8_DOM_DEFINE) try {
    return $defineProperty(O, P, Attributes);
  } catch (error) { /* empty */ }
  if ('get' in Attributes || 'set' in Attributes) throw new $TypeError('Accessors not supported');
  if ('value' in Attributes) O[P] = Attributes.value;
  return O;
};


/***/ }),

/***/ 7656:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


var DESCRIPTORS = __nccwpck_require__(9837);
var call = __nccwpck_require__(1976);
var propertyIsEnumerableModule = __nccwpck_require__(1728);
var createPropertyDescriptor = __nccwpck_require__(6083);
var toIndexedObject = __nccwpck_require__(284);
var toPropertyKey = __nccwpck_require__(8920);
var hasOwn = __nccwpck_require__(9154);
var IE8_DOM_DEFINE = __nccwpck_require__(7334);

// eslint-disable-next-line es/no-object-getownpropertydescriptor -- safe
var $getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;

// `Object.getOwnPropertyDescriptor` method
// https://tc39.es/ecma262/#sec-object.getownpropertydescriptor
exports.f = DESCRIPTORS ? $getOwnPropertyDescriptor : function getOwnPropertyDescriptor(O, P) {
  O = toIndexedObject(O);
  P = toPropertyKey(P);
  if (IE8_DOM_DEFINE) try {
    return $getOwnPropertyDescriptor(O, P);
  } catch (error) { /* empty */ }
  if (hasOwn(O, P)) return createPropertyDescriptor(!call(propertyIsEnumerableModule.f, O, P), O[P]);
};


/***/ }),

/***/ 3157:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/* eslint-disable es/no-object-getownpropertynames -- safe */
var classof = __nccwpck_require__(5345);
var toIndexedObject = __nccwpck_require__(284);
var $getOwnPropertyNames = (__nccwpck_require__(6781).f);
var arraySlice = __nccwpck_require__(6065);

var windowNames = typeof window == 'object' && window && Object.getOwnPropertyNames
  ? Object.getOwnPropertyNames(window) : [];

var getWindowNames = function (it) {
  try {
    return $getOwnPropertyNames(it);
  } catch (error) {
    return arraySlice(windowNames);
  }
};

// fallback for IE11 buggy Object.getOwnPropertyNames with iframe and window
module.exports.f = function getOwnPropertyNames(it) {
  return windowNames && classof(it) === 'Window'
    ? getWindowNames(it)
    : $getOwnPropertyNames(toIndexedObject(it));
};


/***/ }),

/***/ 6781:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


var internalObjectKeys = __nccwpck_require__(7027);
var enumBugKeys = __nccwpck_require__(4618);

var hiddenKeys = enumBugKeys.concat('length', 'prototype');

// `Object.getOwnPropertyNames` method
// https://tc39.es/ecma262/#sec-object.getownpropertynames
// eslint-disable-next-line es/no-object-getownpropertynames -- safe
exports.f = Object.getOwnPropertyNames || function getOwnPropertyNames(O) {
  return internalObjectKeys(O, hiddenKeys);
};


/***/ }),

/***/ 8812:
/***/ ((__unused_webpack_module, exports) => {


// eslint-disable-next-line es/no-object-getownpropertysymbols -- safe
exports.f = Object.getOwnPropertySymbols;


/***/ }),

/***/ 5658:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var hasOwn = __nccwpck_require__(9154);
var isCallable = __nccwpck_require__(396);
var toObject = __nccwpck_require__(2460);
var sharedKey = __nccwpck_require__(4360);
var CORRECT_PROTOTYPE_GETTER = __nccwpck_require__(7640);

var IE_PROTO = sharedKey('IE_PROTO');
var $Object = Object;
var ObjectPrototype = $Object.prototype;

// `Object.getPrototypeOf` method
// https://tc39.es/ecma262/#sec-object.getprototypeof
// eslint-disable-next-line es/no-object-getprototypeof -- safe
module.exports = CORRECT_PROTOTYPE_GETTER ? $Object.getPrototypeOf : function (O) {
  var object = toObject(O);
  if (hasOwn(object, IE_PROTO)) return object[IE_PROTO];
  var constructor = object.constructor;
  if (isCallable(constructor) && object instanceof constructor) {
    return constructor.prototype;
  } return object instanceof $Object ? ObjectPrototype : null;
};


/***/ }),

/***/ 8647:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fails = __nccwpck_require__(8338);
var isObject = __nccwpck_require__(4559);
var classof = __nccwpck_require__(5345);
var ARRAY_BUFFER_NON_EXTENSIBLE = __nccwpck_require__(9149);

// eslint-disable-next-line es/no-object-isextensible -- safe
var $isExtensible = Object.isExtensible;
var FAILS_ON_PRIMITIVES = fails(function () { $isExtensible(1); });

// `Object.isExtensible` method
// https://tc39.es/ecma262/#sec-object.isextensible
module.exports = (FAILS_ON_PRIMITIVES || ARRAY_BUFFER_NON_EXTENSIBLE) ? function isExtensible(it) {
  if (!isObject(it)) return false;
  if (ARRAY_BUFFER_NON_EXTENSIBLE && classof(it) === 'ArrayBuffer') return false;
  return $isExtensible ? $isExtensible(it) : true;
} : $isExtensible;


/***/ }),

/***/ 4978:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);

module.exports = uncurryThis({}.isPrototypeOf);


/***/ }),

/***/ 7027:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var hasOwn = __nccwpck_require__(9154);
var toIndexedObject = __nccwpck_require__(284);
var indexOf = (__nccwpck_require__(2562).indexOf);
var hiddenKeys = __nccwpck_require__(2788);

var push = uncurryThis([].push);

module.exports = function (object, names) {
  var O = toIndexedObject(object);
  var i = 0;
  var result = [];
  var key;
  for (key in O) !hasOwn(hiddenKeys, key) && hasOwn(O, key) && push(result, key);
  // Don't enum bug & hidden keys
  while (names.length > i) if (hasOwn(O, key = names[i++])) {
    ~indexOf(result, key) || push(result, key);
  }
  return result;
};


/***/ }),

/***/ 5937:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var internalObjectKeys = __nccwpck_require__(7027);
var enumBugKeys = __nccwpck_require__(4618);

// `Object.keys` method
// https://tc39.es/ecma262/#sec-object.keys
// eslint-disable-next-line es/no-object-keys -- safe
module.exports = Object.keys || function keys(O) {
  return internalObjectKeys(O, enumBugKeys);
};


/***/ }),

/***/ 1728:
/***/ ((__unused_webpack_module, exports) => {


var $propertyIsEnumerable = {}.propertyIsEnumerable;
// eslint-disable-next-line es/no-object-getownpropertydescriptor -- safe
var getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;

// Nashorn ~ JDK8 bug
var NASHORN_BUG = getOwnPropertyDescriptor && !$propertyIsEnumerable.call({ 1: 2 }, 1);

// `Object.prototype.propertyIsEnumerable` method implementation
// https://tc39.es/ecma262/#sec-object.prototype.propertyisenumerable
exports.f = NASHORN_BUG ? function propertyIsEnumerable(V) {
  var descriptor = getOwnPropertyDescriptor(this, V);
  return !!descriptor && descriptor.enumerable;
} : $propertyIsEnumerable;


/***/ }),

/***/ 4622:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/* eslint-disable no-proto -- safe */
var uncurryThisAccessor = __nccwpck_require__(8769);
var isObject = __nccwpck_require__(4559);
var requireObjectCoercible = __nccwpck_require__(3029);
var aPossiblePrototype = __nccwpck_require__(5449);

// `Object.setPrototypeOf` method
// https://tc39.es/ecma262/#sec-object.setprototypeof
// Works with __proto__ only. Old v8 can't work with null proto objects.
// eslint-disable-next-line es/no-object-setprototypeof -- safe
module.exports = Object.setPrototypeOf || ('__proto__' in {} ? function () {
  var CORRECT_SETTER = false;
  var test = {};
  var setter;
  try {
    setter = uncurryThisAccessor(Object.prototype, '__proto__', 'set');
    setter(test, []);
    CORRECT_SETTER = test instanceof Array;
  } catch (error) { /* empty */ }
  return function setPrototypeOf(O, proto) {
    requireObjectCoercible(O);
    aPossiblePrototype(proto);
    if (!isObject(O)) return O;
    if (CORRECT_SETTER) setter(O, proto);
    else O.__proto__ = proto;
    return O;
  };
}() : undefined);


/***/ }),

/***/ 5748:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var TO_STRING_TAG_SUPPORT = __nccwpck_require__(8465);
var classof = __nccwpck_require__(8238);

// `Object.prototype.toString` method implementation
// https://tc39.es/ecma262/#sec-object.prototype.tostring
module.exports = TO_STRING_TAG_SUPPORT ? {}.toString : function toString() {
  return '[object ' + classof(this) + ']';
};


/***/ }),

/***/ 6415:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var isCallable = __nccwpck_require__(396);
var isObject = __nccwpck_require__(4559);

var $TypeError = TypeError;

// `OrdinaryToPrimitive` abstract operation
// https://tc39.es/ecma262/#sec-ordinarytoprimitive
module.exports = function (input, pref) {
  var fn, val;
  if (pref === 'string' && isCallable(fn = input.toString) && !isObject(val = call(fn, input))) return val;
  if (isCallable(fn = input.valueOf) && !isObject(val = call(fn, input))) return val;
  if (pref !== 'string' && isCallable(fn = input.toString) && !isObject(val = call(fn, input))) return val;
  throw new $TypeError("Can't convert object to primitive value");
};


/***/ }),

/***/ 352:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var getBuiltIn = __nccwpck_require__(3188);
var uncurryThis = __nccwpck_require__(2897);
var getOwnPropertyNamesModule = __nccwpck_require__(6781);
var getOwnPropertySymbolsModule = __nccwpck_require__(8812);
var anObject = __nccwpck_require__(42);

var concat = uncurryThis([].concat);

// all object keys, includes non-enumerable and symbols
module.exports = getBuiltIn('Reflect', 'ownKeys') || function ownKeys(it) {
  var keys = getOwnPropertyNamesModule.f(anObject(it));
  var getOwnPropertySymbols = getOwnPropertySymbolsModule.f;
  return getOwnPropertySymbols ? concat(keys, getOwnPropertySymbols(it)) : keys;
};


/***/ }),

/***/ 9153:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var hasOwn = __nccwpck_require__(9154);

var $SyntaxError = SyntaxError;
var $parseInt = parseInt;
var fromCharCode = String.fromCharCode;
var at = uncurryThis(''.charAt);
var slice = uncurryThis(''.slice);
var exec = uncurryThis(/./.exec);

var codePoints = {
  '\\"': '"',
  '\\\\': '\\',
  '\\/': '/',
  '\\b': '\b',
  '\\f': '\f',
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t'
};

var IS_4_HEX_DIGITS = /^[\da-f]{4}$/i;
// eslint-disable-next-line regexp/no-control-character -- safe
var IS_C0_CONTROL_CODE = /^[\u0000-\u001F]$/;

module.exports = function (source, i) {
  var unterminated = true;
  var value = '';
  while (i < source.length) {
    var chr = at(source, i);
    if (chr === '\\') {
      var twoChars = slice(source, i, i + 2);
      if (hasOwn(codePoints, twoChars)) {
        value += codePoints[twoChars];
        i += 2;
      } else if (twoChars === '\\u') {
        i += 2;
        var fourHexDigits = slice(source, i, i + 4);
        if (!exec(IS_4_HEX_DIGITS, fourHexDigits)) throw new $SyntaxError('Bad Unicode escape at: ' + i);
        value += fromCharCode($parseInt(fourHexDigits, 16));
        i += 4;
      } else throw new $SyntaxError('Unknown escape sequence: "' + twoChars + '"');
    } else if (chr === '"') {
      unterminated = false;
      i++;
      break;
    } else {
      if (exec(IS_C0_CONTROL_CODE, chr)) throw new $SyntaxError('Bad control character in string literal at: ' + i);
      value += chr;
      i++;
    }
  }
  if (unterminated) throw new $SyntaxError('Unterminated string at: ' + i);
  return { value: value, end: i };
};


/***/ }),

/***/ 6163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);

module.exports = globalThis;


/***/ }),

/***/ 9178:
/***/ ((module) => {


module.exports = function (exec) {
  try {
    return { error: false, value: exec() };
  } catch (error) {
    return { error: true, value: error };
  }
};


/***/ }),

/***/ 4421:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var NativePromiseConstructor = __nccwpck_require__(2965);
var isCallable = __nccwpck_require__(396);
var isForced = __nccwpck_require__(5433);
var inspectSource = __nccwpck_require__(6037);
var wellKnownSymbol = __nccwpck_require__(2202);
var ENVIRONMENT = __nccwpck_require__(4998);
var IS_PURE = __nccwpck_require__(5478);
var V8_VERSION = __nccwpck_require__(6704);

var NativePromisePrototype = NativePromiseConstructor && NativePromiseConstructor.prototype;
var SPECIES = wellKnownSymbol('species');
var SUBCLASSING = false;
var NATIVE_PROMISE_REJECTION_EVENT = isCallable(globalThis.PromiseRejectionEvent);

var FORCED_PROMISE_CONSTRUCTOR = isForced('Promise', function () {
  var PROMISE_CONSTRUCTOR_SOURCE = inspectSource(NativePromiseConstructor);
  var GLOBAL_CORE_JS_PROMISE = PROMISE_CONSTRUCTOR_SOURCE !== String(NativePromiseConstructor);
  // V8 6.6 (Node 10 and Chrome 66) have a bug with resolving custom thenables
  // https://bugs.chromium.org/p/chromium/issues/detail?id=830565
  // We can't detect it synchronously, so just check versions
  if (!GLOBAL_CORE_JS_PROMISE && V8_VERSION === 66) return true;
  // We need Promise#{ catch, finally } in the pure version for preventing prototype pollution
  if (IS_PURE && !(NativePromisePrototype['catch'] && NativePromisePrototype['finally'])) return true;
  // We can't use @@species feature detection in V8 since it causes
  // deoptimization and performance degradation
  // https://github.com/zloirock/core-js/issues/679
  if (!V8_VERSION || V8_VERSION < 51 || !/native code/.test(PROMISE_CONSTRUCTOR_SOURCE)) {
    // Detect correctness of subclassing with @@species support
    var promise = new NativePromiseConstructor(function (resolve) { resolve(1); });
    var FakePromise = function (exec) {
      exec(function () { /* empty */ }, function () { /* empty */ });
    };
    var constructor = promise.constructor = {};
    constructor[SPECIES] = FakePromise;
    SUBCLASSING = promise.then(function () { /* empty */ }) instanceof FakePromise;
    if (!SUBCLASSING) return true;
  // Unhandled rejections tracking support, NodeJS Promise without it fails @@species test
  } return !GLOBAL_CORE_JS_PROMISE && (ENVIRONMENT === 'BROWSER' || ENVIRONMENT === 'DENO') && !NATIVE_PROMISE_REJECTION_EVENT;
});

module.exports = {
  CONSTRUCTOR: FORCED_PROMISE_CONSTRUCTOR,
  REJECTION_EVENT: NATIVE_PROMISE_REJECTION_EVENT,
  SUBCLASSING: SUBCLASSING
};


/***/ }),

/***/ 2965:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);

module.exports = globalThis.Promise;


/***/ }),

/***/ 1587:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var anObject = __nccwpck_require__(42);
var isObject = __nccwpck_require__(4559);
var newPromiseCapability = __nccwpck_require__(6964);

module.exports = function (C, x) {
  anObject(C);
  if (isObject(x) && x.constructor === C) return x;
  var promiseCapability = newPromiseCapability.f(C);
  var resolve = promiseCapability.resolve;
  resolve(x);
  return promiseCapability.promise;
};


/***/ }),

/***/ 9284:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var NativePromiseConstructor = __nccwpck_require__(2965);
var checkCorrectnessOfIteration = __nccwpck_require__(5811);
var FORCED_PROMISE_CONSTRUCTOR = (__nccwpck_require__(4421).CONSTRUCTOR);

module.exports = FORCED_PROMISE_CONSTRUCTOR || !checkCorrectnessOfIteration(function (iterable) {
  NativePromiseConstructor.all(iterable).then(undefined, function () { /* empty */ });
});


/***/ }),

/***/ 5016:
/***/ ((module) => {


var Queue = function () {
  this.head = null;
  this.tail = null;
};

Queue.prototype = {
  add: function (item) {
    var entry = { item: item, next: null };
    var tail = this.tail;
    if (tail) tail.next = entry;
    else this.head = entry;
    this.tail = entry;
  },
  get: function () {
    var entry = this.head;
    if (entry) {
      var next = this.head = entry.next;
      if (next === null) this.tail = null;
      return entry.item;
    }
  }
};

module.exports = Queue;


/***/ }),

/***/ 3029:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var isNullOrUndefined = __nccwpck_require__(1134);

var $TypeError = TypeError;

// `RequireObjectCoercible` abstract operation
// https://tc39.es/ecma262/#sec-requireobjectcoercible
module.exports = function (it) {
  if (isNullOrUndefined(it)) throw new $TypeError("Can't call method on " + it);
  return it;
};


/***/ }),

/***/ 5108:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var DESCRIPTORS = __nccwpck_require__(9837);

// eslint-disable-next-line es/no-object-getownpropertydescriptor -- safe
var getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;

// Avoid NodeJS experimental warning
module.exports = function (name) {
  if (!DESCRIPTORS) return globalThis[name];
  var descriptor = getOwnPropertyDescriptor(globalThis, name);
  return descriptor && descriptor.value;
};


/***/ }),

/***/ 6872:
/***/ ((module) => {


// `SameValueZero` abstract operation
// https://tc39.es/ecma262/#sec-samevaluezero
module.exports = function (x, y) {
  // eslint-disable-next-line no-self-compare -- NaN check
  return x === y || x !== x && y !== y;
};


/***/ }),

/***/ 759:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var SetHelpers = __nccwpck_require__(1867);
var iterate = __nccwpck_require__(1496);

var Set = SetHelpers.Set;
var add = SetHelpers.add;

module.exports = function (set) {
  var result = new Set();
  iterate(set, function (it) {
    add(result, it);
  });
  return result;
};


/***/ }),

/***/ 8659:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var aSet = __nccwpck_require__(7913);
var SetHelpers = __nccwpck_require__(1867);
var clone = __nccwpck_require__(759);
var size = __nccwpck_require__(2469);
var getSetRecord = __nccwpck_require__(8470);
var iterateSet = __nccwpck_require__(1496);
var iterateSimple = __nccwpck_require__(9432);

var has = SetHelpers.has;
var remove = SetHelpers.remove;

// `Set.prototype.difference` method
// https://tc39.es/ecma262/#sec-set.prototype.difference
module.exports = function difference(other) {
  var O = aSet(this);
  var otherRec = getSetRecord(other);
  var result = clone(O);
  if (size(result) <= otherRec.size) iterateSet(result, function (e) {
    if (otherRec.includes(e)) remove(result, e);
  });
  else iterateSimple(otherRec.getIterator(), function (e) {
    if (has(result, e)) remove(result, e);
  });
  return result;
};


/***/ }),

/***/ 1867:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);

// eslint-disable-next-line es/no-set -- safe
var SetPrototype = Set.prototype;

module.exports = {
  // eslint-disable-next-line es/no-set -- safe
  Set: Set,
  add: uncurryThis(SetPrototype.add),
  has: uncurryThis(SetPrototype.has),
  remove: uncurryThis(SetPrototype['delete']),
  proto: SetPrototype
};


/***/ }),

/***/ 9145:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var aSet = __nccwpck_require__(7913);
var SetHelpers = __nccwpck_require__(1867);
var size = __nccwpck_require__(2469);
var getSetRecord = __nccwpck_require__(8470);
var iterateSet = __nccwpck_require__(1496);
var iterateSimple = __nccwpck_require__(9432);

var Set = SetHelpers.Set;
var add = SetHelpers.add;
var has = SetHelpers.has;

// `Set.prototype.intersection` method
// https://tc39.es/ecma262/#sec-set.prototype.intersection
module.exports = function intersection(other) {
  var O = aSet(this);
  var otherRec = getSetRecord(other);
  var result = new Set();

  if (size(O) > otherRec.size) {
    iterateSimple(otherRec.getIterator(), function (e) {
      if (has(O, e)) add(result, e);
    });
  } else {
    iterateSet(O, function (e) {
      if (otherRec.includes(e)) add(result, e);
    });
  }

  return result;
};


/***/ }),

/***/ 6106:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var aSet = __nccwpck_require__(7913);
var has = (__nccwpck_require__(1867).has);
var size = __nccwpck_require__(2469);
var getSetRecord = __nccwpck_require__(8470);
var iterateSet = __nccwpck_require__(1496);
var iterateSimple = __nccwpck_require__(9432);
var iteratorClose = __nccwpck_require__(772);

// `Set.prototype.isDisjointFrom` method
// https://tc39.es/ecma262/#sec-set.prototype.isdisjointfrom
module.exports = function isDisjointFrom(other) {
  var O = aSet(this);
  var otherRec = getSetRecord(other);
  if (size(O) <= otherRec.size) return iterateSet(O, function (e) {
    if (otherRec.includes(e)) return false;
  }, true) !== false;
  var iterator = otherRec.getIterator();
  return iterateSimple(iterator, function (e) {
    if (has(O, e)) return iteratorClose(iterator.iterator, 'normal', false);
  }) !== false;
};


/***/ }),

/***/ 5753:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var aSet = __nccwpck_require__(7913);
var size = __nccwpck_require__(2469);
var iterate = __nccwpck_require__(1496);
var getSetRecord = __nccwpck_require__(8470);

// `Set.prototype.isSubsetOf` method
// https://tc39.es/ecma262/#sec-set.prototype.issubsetof
module.exports = function isSubsetOf(other) {
  var O = aSet(this);
  var otherRec = getSetRecord(other);
  if (size(O) > otherRec.size) return false;
  return iterate(O, function (e) {
    if (!otherRec.includes(e)) return false;
  }, true) !== false;
};


/***/ }),

/***/ 7496:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var aSet = __nccwpck_require__(7913);
var has = (__nccwpck_require__(1867).has);
var size = __nccwpck_require__(2469);
var getSetRecord = __nccwpck_require__(8470);
var iterateSimple = __nccwpck_require__(9432);
var iteratorClose = __nccwpck_require__(772);

// `Set.prototype.isSupersetOf` method
// https://tc39.es/ecma262/#sec-set.prototype.issupersetof
module.exports = function isSupersetOf(other) {
  var O = aSet(this);
  var otherRec = getSetRecord(other);
  if (size(O) < otherRec.size) return false;
  var iterator = otherRec.getIterator();
  return iterateSimple(iterator, function (e) {
    if (!has(O, e)) return iteratorClose(iterator.iterator, 'normal', false);
  }) !== false;
};


/***/ }),

/***/ 1496:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var iterateSimple = __nccwpck_require__(9432);
var SetHelpers = __nccwpck_require__(1867);

var Set = SetHelpers.Set;
var SetPrototype = SetHelpers.proto;
var forEach = uncurryThis(SetPrototype.forEach);
var keys = uncurryThis(SetPrototype.keys);
var next = keys(new Set()).next;

module.exports = function (set, fn, interruptible) {
  return interruptible ? iterateSimple({ iterator: keys(set), next: next }, fn) : forEach(set, fn);
};


/***/ }),

/***/ 439:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var getBuiltIn = __nccwpck_require__(3188);

var createSetLike = function (size) {
  return {
    size: size,
    has: function () {
      return false;
    },
    keys: function () {
      return {
        next: function () {
          return { done: true };
        }
      };
    }
  };
};

var createSetLikeWithInfinitySize = function (size) {
  return {
    size: size,
    has: function () {
      return true;
    },
    keys: function () {
      throw new Error('e');
    }
  };
};

module.exports = function (name, callback) {
  var Set = getBuiltIn('Set');
  try {
    new Set()[name](createSetLike(0));
    try {
      // late spec change, early WebKit ~ Safari 17 implementation does not pass it
      // https://github.com/tc39/proposal-set-methods/pull/88
      // also covered engines with
      // https://bugs.webkit.org/show_bug.cgi?id=272679
      new Set()[name](createSetLike(-1));
      return false;
    } catch (error2) {
      if (!callback) return true;
      // early V8 implementation bug
      // https://issues.chromium.org/issues/351332634
      try {
        new Set()[name](createSetLikeWithInfinitySize(-Infinity));
        return false;
      } catch (error) {
        var set = new Set([1, 2]);
        return callback(set[name](createSetLikeWithInfinitySize(Infinity)));
      }
    }
  } catch (error) {
    return false;
  }
};


/***/ }),

/***/ 7788:
/***/ ((module) => {


// Should get iterator record of a set-like object before cloning this
// https://bugs.webkit.org/show_bug.cgi?id=289430
module.exports = function (METHOD_NAME) {
  try {
    // eslint-disable-next-line es/no-set -- needed for test
    var baseSet = new Set();
    var setLike = {
      size: 0,
      has: function () { return true; },
      keys: function () {
        // eslint-disable-next-line es/no-object-defineproperty -- needed for test
        return Object.defineProperty({}, 'next', {
          get: function () {
            baseSet.clear();
            baseSet.add(4);
            return function () {
              return { done: true };
            };
          }
        });
      }
    };
    var result = baseSet[METHOD_NAME](setLike);

    return result.size === 1 && result.values().next().value === 4;
  } catch (error) {
    return false;
  }
};


/***/ }),

/***/ 2469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThisAccessor = __nccwpck_require__(8769);
var SetHelpers = __nccwpck_require__(1867);

module.exports = uncurryThisAccessor(SetHelpers.proto, 'size', 'get') || function (set) {
  return set.size;
};


/***/ }),

/***/ 1052:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var getBuiltIn = __nccwpck_require__(3188);
var defineBuiltInAccessor = __nccwpck_require__(933);
var wellKnownSymbol = __nccwpck_require__(2202);
var DESCRIPTORS = __nccwpck_require__(9837);

var SPECIES = wellKnownSymbol('species');

module.exports = function (CONSTRUCTOR_NAME) {
  var Constructor = getBuiltIn(CONSTRUCTOR_NAME);

  if (DESCRIPTORS && Constructor && !Constructor[SPECIES]) {
    defineBuiltInAccessor(Constructor, SPECIES, {
      configurable: true,
      get: function () { return this; }
    });
  }
};


/***/ }),

/***/ 8889:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var aSet = __nccwpck_require__(7913);
var SetHelpers = __nccwpck_require__(1867);
var clone = __nccwpck_require__(759);
var getSetRecord = __nccwpck_require__(8470);
var iterateSimple = __nccwpck_require__(9432);

var add = SetHelpers.add;
var has = SetHelpers.has;
var remove = SetHelpers.remove;

// `Set.prototype.symmetricDifference` method
// https://tc39.es/ecma262/#sec-set.prototype.symmetricdifference
module.exports = function symmetricDifference(other) {
  var O = aSet(this);
  var keysIter = getSetRecord(other).getIterator();
  var result = clone(O);
  iterateSimple(keysIter, function (e) {
    if (has(O, e)) remove(result, e);
    else add(result, e);
  });
  return result;
};


/***/ }),

/***/ 6890:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var defineProperty = (__nccwpck_require__(3234).f);
var hasOwn = __nccwpck_require__(9154);
var wellKnownSymbol = __nccwpck_require__(2202);

var TO_STRING_TAG = wellKnownSymbol('toStringTag');

module.exports = function (target, TAG, STATIC) {
  if (target && !STATIC) target = target.prototype;
  if (target && !hasOwn(target, TO_STRING_TAG)) {
    defineProperty(target, TO_STRING_TAG, { configurable: true, value: TAG });
  }
};


/***/ }),

/***/ 6277:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var aSet = __nccwpck_require__(7913);
var add = (__nccwpck_require__(1867).add);
var clone = __nccwpck_require__(759);
var getSetRecord = __nccwpck_require__(8470);
var iterateSimple = __nccwpck_require__(9432);

// `Set.prototype.union` method
// https://tc39.es/ecma262/#sec-set.prototype.union
module.exports = function union(other) {
  var O = aSet(this);
  var keysIter = getSetRecord(other).getIterator();
  var result = clone(O);
  iterateSimple(keysIter, function (it) {
    add(result, it);
  });
  return result;
};


/***/ }),

/***/ 4360:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var shared = __nccwpck_require__(7882);
var uid = __nccwpck_require__(8961);

var keys = shared('keys');

module.exports = function (key) {
  return keys[key] || (keys[key] = uid(key));
};


/***/ }),

/***/ 9062:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var IS_PURE = __nccwpck_require__(5478);
var globalThis = __nccwpck_require__(461);
var defineGlobalProperty = __nccwpck_require__(9918);

var SHARED = '__core-js_shared__';
var store = module.exports = globalThis[SHARED] || defineGlobalProperty(SHARED, {});

(store.versions || (store.versions = [])).push({
  version: '3.51.0',
  mode: IS_PURE ? 'pure' : 'global',
  copyright: '© 2013–2025 Denis Pushkarev (zloirock.ru), 2025–2026 CoreJS Company (core-js.io). All rights reserved.',
  license: 'https://github.com/zloirock/core-js/blob/v3.51.0/LICENSE',
  source: 'https://github.com/zloirock/core-js'
});


/***/ }),

/***/ 7882:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var store = __nccwpck_require__(9062);
// eslint-disable-next-line es/no-object-create -- safe
var create = Object.create || Object;

module.exports = function (key, value) {
  return store[key] || (store[key] = value || create(null));
};


/***/ }),

/***/ 1916:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var anObject = __nccwpck_require__(42);
var aConstructor = __nccwpck_require__(8641);
var isNullOrUndefined = __nccwpck_require__(1134);
var wellKnownSymbol = __nccwpck_require__(2202);

var SPECIES = wellKnownSymbol('species');

// `SpeciesConstructor` abstract operation
// https://tc39.es/ecma262/#sec-speciesconstructor
module.exports = function (O, defaultConstructor) {
  var C = anObject(O).constructor;
  var S;
  return C === undefined || isNullOrUndefined(S = anObject(C)[SPECIES]) ? defaultConstructor : aConstructor(S);
};


/***/ }),

/***/ 5300:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var toIntegerOrInfinity = __nccwpck_require__(4472);
var toString = __nccwpck_require__(3482);
var requireObjectCoercible = __nccwpck_require__(3029);

var charAt = uncurryThis(''.charAt);
var charCodeAt = uncurryThis(''.charCodeAt);
var stringSlice = uncurryThis(''.slice);

var createMethod = function (CONVERT_TO_STRING) {
  return function ($this, pos) {
    var S = toString(requireObjectCoercible($this));
    var position = toIntegerOrInfinity(pos);
    var size = S.length;
    var first, second;
    if (position < 0 || position >= size) return CONVERT_TO_STRING ? '' : undefined;
    first = charCodeAt(S, position);
    return first < 0xD800 || first > 0xDBFF || position + 1 === size
      || (second = charCodeAt(S, position + 1)) < 0xDC00 || second > 0xDFFF
        ? CONVERT_TO_STRING
          ? charAt(S, position)
          : first
        : CONVERT_TO_STRING
          ? stringSlice(S, position, position + 2)
          : (first - 0xD800 << 10) + (second - 0xDC00) + 0x10000;
  };
};

module.exports = {
  // `String.prototype.codePointAt` method
  // https://tc39.es/ecma262/#sec-string.prototype.codepointat
  codeAt: createMethod(false),
  // `String.prototype.at` method
  // https://github.com/mathiasbynens/String.prototype.at
  charAt: createMethod(true)
};


/***/ }),

/***/ 1414:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);
var toLength = __nccwpck_require__(7083);
var toString = __nccwpck_require__(3482);
var $repeat = __nccwpck_require__(9380);
var requireObjectCoercible = __nccwpck_require__(3029);

var repeat = uncurryThis($repeat);
var stringSlice = uncurryThis(''.slice);
var ceil = Math.ceil;

// `String.prototype.{ padStart, padEnd }` methods implementation
var createMethod = function (IS_END) {
  return function ($this, maxLength, fillString) {
    var S = toString(requireObjectCoercible($this));
    var intMaxLength = toLength(maxLength);
    var stringLength = S.length;
    if (intMaxLength <= stringLength) return S;
    var fillStr = fillString === undefined ? ' ' : toString(fillString);
    var fillLen, stringFiller;
    if (fillStr === '') return S;
    fillLen = intMaxLength - stringLength;
    stringFiller = repeat(fillStr, ceil(fillLen / fillStr.length));
    if (stringFiller.length > fillLen) stringFiller = stringSlice(stringFiller, 0, fillLen);
    return IS_END ? S + stringFiller : stringFiller + S;
  };
};

module.exports = {
  // `String.prototype.padStart` method
  // https://tc39.es/ecma262/#sec-string.prototype.padstart
  start: createMethod(false),
  // `String.prototype.padEnd` method
  // https://tc39.es/ecma262/#sec-string.prototype.padend
  end: createMethod(true)
};


/***/ }),

/***/ 390:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


// based on https://github.com/bestiejs/punycode.js/blob/master/punycode.js
var uncurryThis = __nccwpck_require__(2897);

var maxInt = 2147483647; // aka. 0x7FFFFFFF or 2^31-1
var base = 36;
var tMin = 1;
var tMax = 26;
var skew = 38;
var damp = 700;
var initialBias = 72;
var initialN = 128; // 0x80
var delimiter = '-'; // '\x2D'
var regexNonASCII = /[^\0-\u007E]/; // non-ASCII chars
var regexSeparators = /[.\u3002\uFF0E\uFF61]/g; // RFC 3490 separators
var OVERFLOW_ERROR = 'Overflow: input needs wider integers to process';
var baseMinusTMin = base - tMin;

var $RangeError = RangeError;
var exec = uncurryThis(regexSeparators.exec);
var floor = Math.floor;
var fromCharCode = String.fromCharCode;
var charCodeAt = uncurryThis(''.charCodeAt);
var join = uncurryThis([].join);
var push = uncurryThis([].push);
var replace = uncurryThis(''.replace);
var split = uncurryThis(''.split);
var toLowerCase = uncurryThis(''.toLowerCase);

/**
 * Creates an array containing the numeric code points of each Unicode
 * character in the string. While JavaScript uses UCS-2 internally,
 * this function will convert a pair of surrogate halves (each of which
 * UCS-2 exposes as separate characters) into a single code point,
 * matching UTF-16.
 */
var ucs2decode = function (string) {
  var output = [];
  var counter = 0;
  var length = string.length;
  while (counter < length) {
    var value = charCodeAt(string, counter++);
    if (value >= 0xD800 && value <= 0xDBFF && counter < length) {
      // It's a high surrogate, and there is a next character.
      var extra = charCodeAt(string, counter++);
      if ((extra & 0xFC00) === 0xDC00) { // Low surrogate.
        push(output, ((value & 0x3FF) << 10) + (extra & 0x3FF) + 0x10000);
      } else {
        // It's an unmatched surrogate; only append this code unit, in case the
        // next code unit is the high surrogate of a surrogate pair.
        push(output, value);
        counter--;
      }
    } else {
      push(output, value);
    }
  }
  return output;
};

/**
 * Converts a digit/integer into a basic code point.
 */
var digitToBasic = function (digit) {
  //  0..25 map to ASCII a..z or A..Z
  // 26..35 map to ASCII 0..9
  return digit + 22 + 75 * (digit < 26);
};

/**
 * Bias adaptation function as per section 3.4 of RFC 3492.
 * https://tools.ietf.org/html/rfc3492#section-3.4
 */
var adapt = function (delta, numPoints, firstTime) {
  var k = 0;
  delta = firstTime ? floor(delta / damp) : delta >> 1;
  delta += floor(delta / numPoints);
  while (delta > baseMinusTMin * tMax >> 1) {
    delta = floor(delta / baseMinusTMin);
    k += base;
  }
  return floor(k + (baseMinusTMin + 1) * delta / (delta + skew));
};

/**
 * Converts a string of Unicode symbols (e.g. a domain name label) to a
 * Punycode string of ASCII-only symbols.
 */
var encode = function (input) {
  var output = [];

  // Convert the input in UCS-2 to an array of Unicode code points.
  input = ucs2decode(input);

  // Cache the length.
  var inputLength = input.length;

  // Initialize the state.
  var n = initialN;
  var delta = 0;
  var bias = initialBias;
  var i, currentValue;

  // Handle the basic code points.
  for (i = 0; i < input.length; i++) {
    currentValue = input[i];
    if (currentValue < 0x80) {
      push(output, fromCharCode(currentValue));
    }
  }

  var basicLength = output.length; // number of basic code points.
  var handledCPCount = basicLength; // number of code points that have been handled;

  // Finish the basic string with a delimiter unless it's empty.
  if (basicLength) {
    push(output, delimiter);
  }

  // Main encoding loop:
  while (handledCPCount < inputLength) {
    // All non-basic code points < n have been handled already. Find the next larger one:
    var m = maxInt;
    for (i = 0; i < input.length; i++) {
      currentValue = input[i];
      if (currentValue >= n && currentValue < m) {
        m = currentValue;
      }
    }

    // Increase `delta` enough to advance the decoder's <n,i> state to <m,0>, but guard against overflow.
    var handledCPCountPlusOne = handledCPCount + 1;
    if (m - n > floor((maxInt - delta) / handledCPCountPlusOne)) {
      throw new $RangeError(OVERFLOW_ERROR);
    }

    delta += (m - n) * handledCPCountPlusOne;
    n = m;

    for (i = 0; i < input.length; i++) {
      currentValue = input[i];
      if (currentValue < n && ++delta > maxInt) {
        throw new $RangeError(OVERFLOW_ERROR);
      }
      if (currentValue === n) {
        // Represent delta as a generalized variable-length integer.
        var q = delta;
        var k = base;
        while (true) {
          var t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
          if (q < t) break;
          var qMinusT = q - t;
          var baseMinusT = base - t;
          push(output, fromCharCode(digitToBasic(t + qMinusT % baseMinusT)));
          q = floor(qMinusT / baseMinusT);
          k += base;
        }

        push(output, fromCharCode(digitToBasic(q)));
        bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength);
        delta = 0;
        handledCPCount++;
      }
    }

    delta++;
    n++;
  }
  return join(output, '');
};

module.exports = function (input) {
  var encoded = [];
  var labels = split(replace(toLowerCase(input), regexSeparators, '\u002E'), '.');
  var i, label;
  for (i = 0; i < labels.length; i++) {
    label = labels[i];
    push(encoded, exec(regexNonASCII, label) ? 'xn--' + encode(label) : label);
  }
  return join(encoded, '.');
};


/***/ }),

/***/ 9380:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var toIntegerOrInfinity = __nccwpck_require__(4472);
var toString = __nccwpck_require__(3482);
var requireObjectCoercible = __nccwpck_require__(3029);

var $RangeError = RangeError;
var floor = Math.floor;

// `String.prototype.repeat` method implementation
// https://tc39.es/ecma262/#sec-string.prototype.repeat
module.exports = function repeat(count) {
  var str = toString(requireObjectCoercible(this));
  var result = '';
  var n = toIntegerOrInfinity(count);
  if (n < 0 || n === Infinity) throw new $RangeError('Wrong number of repetitions');
  for (;n > 0; (n = floor(n / 2)) && (str += str)) if (n % 2) result += str;
  return result;
};


/***/ }),

/***/ 4864:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/* eslint-disable es/no-symbol -- required for testing */
var V8_VERSION = __nccwpck_require__(6704);
var fails = __nccwpck_require__(8338);
var globalThis = __nccwpck_require__(461);

var $String = globalThis.String;

// eslint-disable-next-line es/no-object-getownpropertysymbols -- required for testing
module.exports = !!Object.getOwnPropertySymbols && !fails(function () {
  var symbol = Symbol('symbol detection');
  // Chrome 38 Symbol has incorrect toString conversion
  // `get-own-property-symbols` polyfill symbols converted to object are not Symbol instances
  // nb: Do not call `String` directly to avoid this being optimized out to `symbol+''` which will,
  // of course, fail.
  return !$String(symbol) || !(Object(symbol) instanceof Symbol) ||
    // Chrome 38-40 symbols are not inherited from DOM collections prototypes to instances
    !Symbol.sham && V8_VERSION && V8_VERSION < 41;
});


/***/ }),

/***/ 1058:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var apply = __nccwpck_require__(550);
var bind = __nccwpck_require__(3773);
var isCallable = __nccwpck_require__(396);
var hasOwn = __nccwpck_require__(9154);
var fails = __nccwpck_require__(8338);
var html = __nccwpck_require__(162);
var arraySlice = __nccwpck_require__(6065);
var createElement = __nccwpck_require__(9510);
var validateArgumentsLength = __nccwpck_require__(1317);
var IS_IOS = __nccwpck_require__(9259);
var IS_NODE = __nccwpck_require__(7732);

var set = globalThis.setImmediate;
var clear = globalThis.clearImmediate;
var process = globalThis.process;
var Dispatch = globalThis.Dispatch;
var Function = globalThis.Function;
var MessageChannel = globalThis.MessageChannel;
var String = globalThis.String;
var counter = 0;
var queue = {};
var ONREADYSTATECHANGE = 'onreadystatechange';
var $location, defer, channel, port;

fails(function () {
  // Deno throws a ReferenceError on `location` access without `--location` flag
  $location = globalThis.location;
});

var run = function (id) {
  if (hasOwn(queue, id)) {
    var fn = queue[id];
    delete queue[id];
    fn();
  }
};

var runner = function (id) {
  return function () {
    run(id);
  };
};

var eventListener = function (event) {
  run(event.data);
};

var globalPostMessageDefer = function (id) {
  // old engines have not location.origin
  globalThis.postMessage(String(id), $location.protocol + '//' + $location.host);
};

// Node.js 0.9+ & IE10+ has setImmediate, otherwise:
if (!set || !clear) {
  set = function setImmediate(handler) {
    validateArgumentsLength(arguments.length, 1);
    var fn = isCallable(handler) ? handler : Function(handler);
    var args = arraySlice(arguments, 1);
    queue[++counter] = function () {
      apply(fn, undefined, args);
    };
    defer(counter);
    return counter;
  };
  clear = function clearImmediate(id) {
    delete queue[id];
  };
  // Node.js 0.8-
  if (IS_NODE) {
    defer = function (id) {
      process.nextTick(runner(id));
    };
  // Sphere (JS game engine) Dispatch API
  } else if (Dispatch && Dispatch.now) {
    defer = function (id) {
      Dispatch.now(runner(id));
    };
  // Browsers with MessageChannel, includes WebWorkers
  // except iOS - https://github.com/zloirock/core-js/issues/624
  } else if (MessageChannel && !IS_IOS) {
    channel = new MessageChannel();
    port = channel.port2;
    channel.port1.onmessage = eventListener;
    defer = bind(port.postMessage, port);
  // Browsers with postMessage, skip WebWorkers
  // IE8 has postMessage, but it's sync & typeof its postMessage is 'object'
  } else if (
    globalThis.addEventListener &&
    isCallable(globalThis.postMessage) &&
    !globalThis.importScripts &&
    $location && $location.protocol !== 'file:' &&
    !fails(globalPostMessageDefer)
  ) {
    defer = globalPostMessageDefer;
    globalThis.addEventListener('message', eventListener, false);
  // IE8-
  } else if (ONREADYSTATECHANGE in createElement('script')) {
    defer = function (id) {
      html.appendChild(createElement('script'))[ONREADYSTATECHANGE] = function () {
        html.removeChild(this);
        run(id);
      };
    };
  // Rest old browsers
  } else {
    defer = function (id) {
      setTimeout(runner(id), 0);
    };
  }
}

module.exports = {
  set: set,
  clear: clear
};


/***/ }),

/***/ 3353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);

// `thisNumberValue` abstract operation
// https://tc39.es/ecma262/#sec-thisnumbervalue
module.exports = uncurryThis(1.1.valueOf);


/***/ }),

/***/ 7555:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var toIntegerOrInfinity = __nccwpck_require__(4472);

var max = Math.max;
var min = Math.min;

// Helper for a popular repeating case of the spec:
// Let integer be ? ToInteger(index).
// If integer < 0, let result be max((length + integer), 0); else let result be min(integer, length).
module.exports = function (index, length) {
  var integer = toIntegerOrInfinity(index);
  return integer < 0 ? max(integer + length, 0) : min(integer, length);
};


/***/ }),

/***/ 284:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


// toObject with fallback for non-array-like ES3 strings
var IndexedObject = __nccwpck_require__(2976);
var requireObjectCoercible = __nccwpck_require__(3029);

module.exports = function (it) {
  return IndexedObject(requireObjectCoercible(it));
};


/***/ }),

/***/ 4472:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var trunc = __nccwpck_require__(2670);

// `ToIntegerOrInfinity` abstract operation
// https://tc39.es/ecma262/#sec-tointegerorinfinity
module.exports = function (argument) {
  var number = +argument;
  // eslint-disable-next-line no-self-compare -- NaN check
  return number !== number || number === 0 ? 0 : trunc(number);
};


/***/ }),

/***/ 7083:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var toIntegerOrInfinity = __nccwpck_require__(4472);

var min = Math.min;

// `ToLength` abstract operation
// https://tc39.es/ecma262/#sec-tolength
module.exports = function (argument) {
  var len = toIntegerOrInfinity(argument);
  return len > 0 ? min(len, 0x1FFFFFFFFFFFFF) : 0; // 2 ** 53 - 1 == 9007199254740991
};


/***/ }),

/***/ 2460:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var requireObjectCoercible = __nccwpck_require__(3029);

var $Object = Object;

// `ToObject` abstract operation
// https://tc39.es/ecma262/#sec-toobject
module.exports = function (argument) {
  return $Object(requireObjectCoercible(argument));
};


/***/ }),

/***/ 7371:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var toIntegerOrInfinity = __nccwpck_require__(4472);

var $RangeError = RangeError;

module.exports = function (it) {
  var result = toIntegerOrInfinity(it);
  if (result < 0) throw new $RangeError("The argument can't be less than 0");
  return result;
};


/***/ }),

/***/ 3010:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var call = __nccwpck_require__(1976);
var isObject = __nccwpck_require__(4559);
var isSymbol = __nccwpck_require__(1088);
var getMethod = __nccwpck_require__(1153);
var ordinaryToPrimitive = __nccwpck_require__(6415);
var wellKnownSymbol = __nccwpck_require__(2202);

var $TypeError = TypeError;
var TO_PRIMITIVE = wellKnownSymbol('toPrimitive');

// `ToPrimitive` abstract operation
// https://tc39.es/ecma262/#sec-toprimitive
module.exports = function (input, pref) {
  if (!isObject(input) || isSymbol(input)) return input;
  var exoticToPrim = getMethod(input, TO_PRIMITIVE);
  var result;
  if (exoticToPrim) {
    if (pref === undefined) pref = 'default';
    result = call(exoticToPrim, input, pref);
    if (!isObject(result) || isSymbol(result)) return result;
    throw new $TypeError("Can't convert object to primitive value");
  }
  if (pref === undefined) pref = 'number';
  return ordinaryToPrimitive(input, pref);
};


/***/ }),

/***/ 8920:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var toPrimitive = __nccwpck_require__(3010);
var isSymbol = __nccwpck_require__(1088);

// `ToPropertyKey` abstract operation
// https://tc39.es/ecma262/#sec-topropertykey
module.exports = function (argument) {
  var key = toPrimitive(argument, 'string');
  return isSymbol(key) ? key : key + '';
};


/***/ }),

/***/ 8465:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var wellKnownSymbol = __nccwpck_require__(2202);

var TO_STRING_TAG = wellKnownSymbol('toStringTag');
var test = {};
// eslint-disable-next-line unicorn/no-immediate-mutation -- ES3 syntax limitation
test[TO_STRING_TAG] = 'z';

module.exports = String(test) === '[object z]';


/***/ }),

/***/ 3482:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var classof = __nccwpck_require__(8238);

var $String = String;

module.exports = function (argument) {
  if (classof(argument) === 'Symbol') throw new TypeError('Cannot convert a Symbol value to a string');
  return $String(argument);
};


/***/ }),

/***/ 774:
/***/ ((module) => {


var $String = String;

module.exports = function (argument) {
  try {
    return $String(argument);
  } catch (error) {
    return 'Object';
  }
};


/***/ }),

/***/ 8961:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var uncurryThis = __nccwpck_require__(2897);

var id = 0;
var postfix = Math.random();
var toString = uncurryThis(1.1.toString);

module.exports = function (key) {
  return 'Symbol(' + (key === undefined ? '' : key) + ')_' + toString(++id + postfix, 36);
};


/***/ }),

/***/ 7490:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var uncurryThis = __nccwpck_require__(2897);
var anObjectOrUndefined = __nccwpck_require__(9895);
var aString = __nccwpck_require__(2308);
var hasOwn = __nccwpck_require__(9154);
var base64Map = __nccwpck_require__(1040);
var getAlphabetOption = __nccwpck_require__(5845);
var notDetached = __nccwpck_require__(5684);

var base64Alphabet = base64Map.c2i;
var base64UrlAlphabet = base64Map.c2iUrl;

var SyntaxError = globalThis.SyntaxError;
var TypeError = globalThis.TypeError;
var $Array = globalThis.Array;
var at = uncurryThis(''.charAt);
var floor = Math.floor;

var skipAsciiWhitespace = function (string, index) {
  var length = string.length;
  for (;index < length; index++) {
    var chr = at(string, index);
    if (chr !== ' ' && chr !== '\t' && chr !== '\n' && chr !== '\f' && chr !== '\r') break;
  } return index;
};

var decodeBase64Chunk = function (chunk, alphabet, throwOnExtraBits) {
  var chunkLength = chunk.length;

  if (chunkLength < 4) {
    chunk += chunkLength === 2 ? 'AA' : 'A';
  }

  var triplet = (alphabet[at(chunk, 0)] << 18)
    + (alphabet[at(chunk, 1)] << 12)
    + (alphabet[at(chunk, 2)] << 6)
    + alphabet[at(chunk, 3)];

  var chunkBytes = [
    (triplet >> 16) & 255,
    (triplet >> 8) & 255,
    triplet & 255
  ];

  if (chunkLength === 2) {
    if (throwOnExtraBits && chunkBytes[1] !== 0) {
      throw new SyntaxError('Extra bits');
    }
    return [chunkBytes[0]];
  }

  if (chunkLength === 3) {
    if (throwOnExtraBits && chunkBytes[2] !== 0) {
      throw new SyntaxError('Extra bits');
    }
    return [chunkBytes[0], chunkBytes[1]];
  }

  return chunkBytes;
};

var writeBytes = function (bytes, elements, written) {
  var elementsLength = elements.length;
  for (var index = 0; index < elementsLength; index++) {
    bytes[written + index] = elements[index];
  }
  return written + elementsLength;
};

/* eslint-disable max-statements, max-depth -- TODO */
module.exports = function (string, options, into, maxLength) {
  aString(string);
  anObjectOrUndefined(options);
  var alphabet = getAlphabetOption(options) === 'base64' ? base64Alphabet : base64UrlAlphabet;
  var lastChunkHandling = options ? options.lastChunkHandling : undefined;

  if (lastChunkHandling === undefined) lastChunkHandling = 'loose';

  if (lastChunkHandling !== 'loose' && lastChunkHandling !== 'strict' && lastChunkHandling !== 'stop-before-partial') {
    throw new TypeError('Incorrect `lastChunkHandling` option');
  }

  if (into) notDetached(into.buffer);

  var stringLength = string.length;
  var bytes = into || $Array(floor(stringLength * 3 / 4));
  var written = 0;
  var read = 0;
  var chunk = '';
  var index = 0;

  if (maxLength) while (true) {
    index = skipAsciiWhitespace(string, index);
    if (index === stringLength) {
      if (chunk.length > 0) {
        if (lastChunkHandling === 'stop-before-partial') {
          break;
        }
        if (lastChunkHandling === 'loose') {
          if (chunk.length === 1) {
            throw new SyntaxError('Malformed padding: exactly one additional character');
          }
          written = writeBytes(bytes, decodeBase64Chunk(chunk, alphabet, false), written);
        } else {
          throw new SyntaxError('Missing padding');
        }
      }
      read = stringLength;
      break;
    }
    var chr = at(string, index);
    ++index;
    if (chr === '=') {
      if (chunk.length < 2) {
        throw new SyntaxError('Padding is too early');
      }
      index = skipAsciiWhitespace(string, index);
      if (chunk.length === 2) {
        if (index === stringLength) {
          if (lastChunkHandling === 'stop-before-partial') {
            break;
          }
          throw new SyntaxError('Malformed padding: only one =');
        }
        if (at(string, index) === '=') {
          ++index;
          index = skipAsciiWhitespace(string, index);
        }
      }
      if (index < stringLength) {
        throw new SyntaxError('Unexpected character after padding');
      }
      written = writeBytes(bytes, decodeBase64Chunk(chunk, alphabet, lastChunkHandling === 'strict'), written);
      read = stringLength;
      break;
    }
    if (!hasOwn(alphabet, chr)) {
      throw new SyntaxError('Unexpected character');
    }
    var remainingBytes = maxLength - written;
    if (remainingBytes === 1 && chunk.length === 2 || remainingBytes === 2 && chunk.length === 3) {
      // special case: we can fit exactly the number of bytes currently represented by chunk, so we were just checking for `=`
      break;
    }

    chunk += chr;
    if (chunk.length === 4) {
      written = writeBytes(bytes, decodeBase64Chunk(chunk, alphabet, false), written);
      chunk = '';
      read = index;
      if (written === maxLength) {
        break;
      }
    }
  }
  if (!into) bytes.length = written;
  return { bytes: bytes, read: read, written: written };
};


/***/ }),

/***/ 6580:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var uncurryThis = __nccwpck_require__(2897);

var Uint8Array = globalThis.Uint8Array;
var SyntaxError = globalThis.SyntaxError;
var min = Math.min;
var stringMatch = uncurryThis(''.match);

module.exports = function (string, into) {
  var stringLength = string.length;
  if (stringLength % 2 !== 0) throw new SyntaxError('String should be an even number of characters');
  var maxLength = into ? min(into.length, stringLength / 2) : stringLength / 2;
  var bytes = into || new Uint8Array(maxLength);
  var segments = stringMatch(string, /[\S\s]{2}/g);
  var written = 0;
  for (; written < maxLength; written++) {
    var result = +('0x' + segments[written] + '0');
    // eslint-disable-next-line no-self-compare -- NaN check
    if (result !== result) {
      throw new SyntaxError('String should only contain hex characters');
    }
    bytes[written] = result >> 4;
  }
  return { bytes: bytes, read: written << 1 };
};


/***/ }),

/***/ 5709:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var fails = __nccwpck_require__(8338);
var wellKnownSymbol = __nccwpck_require__(2202);
var DESCRIPTORS = __nccwpck_require__(9837);
var IS_PURE = __nccwpck_require__(5478);

var ITERATOR = wellKnownSymbol('iterator');

module.exports = !fails(function () {
  // eslint-disable-next-line unicorn/relative-url-style -- required for testing
  var url = new URL('b?a=1&b=2&c=3', 'https://a');
  var params = url.searchParams;
  var params2 = new URLSearchParams('a=1&a=2&b=3');
  var result = '';
  url.pathname = 'c%20d';
  params.forEach(function (value, key) {
    params['delete']('b');
    result += key + value;
  });
  params2['delete']('a', 2);
  // `undefined` case is a Chromium 117 bug
  // https://bugs.chromium.org/p/v8/issues/detail?id=14222
  params2['delete']('b', undefined);
  return (IS_PURE && (!url.toJSON || !params2.has('a', 1) || params2.has('a', 2) || !params2.has('a', undefined) || params2.has('b')))
    || (!params.size && (IS_PURE || !DESCRIPTORS))
    || !params.sort
    || url.href !== 'https://a/c%20d?a=1&c=3'
    || params.get('c') !== '3'
    || String(new URLSearchParams('?a=1')) !== 'a=1'
    || !params[ITERATOR]
    // throws in Edge
    || new URL('https://a@b').username !== 'a'
    || new URLSearchParams(new URLSearchParams('a=b')).get('a') !== 'b'
    // not punycoded in Edge
    || new URL('https://тест').host !== 'xn--e1aybc'
    // not escaped in Chrome 62-
    || new URL('https://a#б').hash !== '#%D0%B1'
    // fails in Chrome 66-
    || result !== 'a1c3'
    // throws in Safari
    || new URL('https://x', undefined).host !== 'x';
});


/***/ }),

/***/ 101:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: in core-js@4, move /modules/ dependencies to public entries for better optimization by tools like `preset-env`
__nccwpck_require__(5200);
var getBuiltIn = __nccwpck_require__(3188);
var uncurryThis = __nccwpck_require__(2897);

var fromCharCode = String.fromCharCode;
var fromCodePoint = getBuiltIn('String', 'fromCodePoint');
var $encodeURIComponent = encodeURIComponent;
var $parseInt = parseInt;
var charAt = uncurryThis(''.charAt);
var push = uncurryThis([].push);
var replace = uncurryThis(''.replace);
var stringSlice = uncurryThis(''.slice);
var exec = uncurryThis(/./.exec);

var FALLBACK_REPLACER = '\uFFFD';
var VALID_HEX = /^[0-9a-f]+$/i;
// a surrogate pair is matched first, so a one-unit match is always a lone surrogate
var SURROGATE = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g;

var parseHexOctet = function (string, start) {
  var substr = stringSlice(string, start, start + 2);
  if (!exec(VALID_HEX, substr)) return NaN;

  return $parseInt(substr, 16);
};

var getLeadingOnes = function (octet) {
  var count = 0;
  for (var mask = 0x80; mask > 0 && (octet & mask) !== 0; mask >>= 1) {
    count++;
  }
  return count;
};

var utf8Decode = function (octets) {
  var codePoint = null;
  var length = octets.length;

  switch (length) {
    case 1:
      codePoint = octets[0];
      break;
    case 2:
      codePoint = (octets[0] & 0x1F) << 6 | (octets[1] & 0x3F);
      break;
    case 3:
      codePoint = (octets[0] & 0x0F) << 12 | (octets[1] & 0x3F) << 6 | (octets[2] & 0x3F);
      break;
    case 4:
      codePoint = (octets[0] & 0x07) << 18 | (octets[1] & 0x3F) << 12 | (octets[2] & 0x3F) << 6 | (octets[3] & 0x3F);
      break;
  }

  // reject surrogates, overlong encodings, and out-of-range codepoints
  if (codePoint === null
    || codePoint > 0x10FFFF
    || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
    || codePoint < (length > 3 ? 0x10000 : length > 2 ? 0x800 : length > 1 ? 0x80 : 0)
  ) return null;

  return codePoint;
};

var replaceLoneSurrogate = function (chunk) {
  return chunk.length === 2 ? chunk : FALLBACK_REPLACER;
};

// https://url.spec.whatwg.org/#percent-decode
/* eslint-disable max-depth -- ok */
var decode = function (input) {
  var length = input.length;
  var result = '';
  var i = 0;

  while (i < length) {
    var decodedChar = charAt(input, i);

    if (decodedChar === '%') {
      if (charAt(input, i + 1) === '%' || i + 3 > length) {
        result += '%';
        i++;
        continue;
      }

      var octet = parseHexOctet(input, i + 1);

      // eslint-disable-next-line no-self-compare -- NaN check
      if (octet !== octet) {
        result += decodedChar;
        i++;
        continue;
      }

      i += 2;
      var byteSequenceLength = getLeadingOnes(octet);

      if (byteSequenceLength === 0) {
        decodedChar = fromCharCode(octet);
      } else {
        if (byteSequenceLength === 1 || byteSequenceLength > 4) {
          result += FALLBACK_REPLACER;
          i++;
          continue;
        }

        var octets = [octet];
        var sequenceIndex = 1;

        while (sequenceIndex < byteSequenceLength) {
          i++;
          if (i + 3 > length || charAt(input, i) !== '%') break;

          var nextByte = parseHexOctet(input, i + 1);

          // eslint-disable-next-line no-self-compare -- NaN check
          if (nextByte !== nextByte || nextByte > 191 || nextByte < 128) break;

          // https://encoding.spec.whatwg.org/#utf-8-decoder - position-specific byte ranges
          if (sequenceIndex === 1) {
            if (octet === 0xE0 && nextByte < 0xA0) break;
            if (octet === 0xED && nextByte > 0x9F) break;
            if (octet === 0xF0 && nextByte < 0x90) break;
            if (octet === 0xF4 && nextByte > 0x8F) break;
          }

          push(octets, nextByte);
          i += 2;
          sequenceIndex++;
        }

        if (octets.length !== byteSequenceLength) {
          result += FALLBACK_REPLACER;
          continue;
        }

        var codePoint = utf8Decode(octets);
        if (codePoint === null) {
          for (var replacement = 0; replacement < byteSequenceLength; replacement++) result += FALLBACK_REPLACER;
          i++;
          continue;
        } else {
          decodedChar = fromCodePoint(codePoint);
        }
      }
    }

    result += decodedChar;
    i++;
  }

  return result;
};
/* eslint-enable max-depth -- ok */

// https://url.spec.whatwg.org/#string-percent-encode-after-encoding
// a lone surrogate is the only input `encodeURIComponent` throws on, and the UTF-8
// encoder replaces it - so the throw selects the slow path instead of a per-call scan
var encode = function (input) {
  try {
    return $encodeURIComponent(input);
  } catch (error) {
    return $encodeURIComponent(replace(input, SURROGATE, replaceLoneSurrogate));
  }
};

module.exports = {
  decode: decode,
  encode: encode
};


/***/ }),

/***/ 6929:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


/* eslint-disable es/no-symbol -- required for testing */
var NATIVE_SYMBOL = __nccwpck_require__(4864);

module.exports = NATIVE_SYMBOL &&
  !Symbol.sham &&
  typeof Symbol.iterator == 'symbol';


/***/ }),

/***/ 7235:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var DESCRIPTORS = __nccwpck_require__(9837);
var fails = __nccwpck_require__(8338);

// V8 ~ Chrome 36-
// https://bugs.chromium.org/p/v8/issues/detail?id=3334
module.exports = DESCRIPTORS && fails(function () {
  // eslint-disable-next-line es/no-object-defineproperty -- required for testing
  return Object.defineProperty(function () { /* empty */ }, 'prototype', {
    value: 42,
    writable: false
  }).prototype !== 42;
});


/***/ }),

/***/ 1317:
/***/ ((module) => {


var $TypeError = TypeError;

module.exports = function (passed, required) {
  if (passed < required) throw new $TypeError('Not enough arguments');
  return passed;
};


/***/ }),

/***/ 7833:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var isCallable = __nccwpck_require__(396);

var WeakMap = globalThis.WeakMap;

module.exports = isCallable(WeakMap) && /native code/.test(String(WeakMap));


/***/ }),

/***/ 2202:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var shared = __nccwpck_require__(7882);
var hasOwn = __nccwpck_require__(9154);
var uid = __nccwpck_require__(8961);
var NATIVE_SYMBOL = __nccwpck_require__(4864);
var USE_SYMBOL_AS_UID = __nccwpck_require__(6929);

var Symbol = globalThis.Symbol;
var WellKnownSymbolsStore = shared('wks');
var createWellKnownSymbol = USE_SYMBOL_AS_UID ? Symbol['for'] || Symbol : Symbol && Symbol.withoutSetter || uid;

module.exports = function (name) {
  if (!hasOwn(WellKnownSymbolsStore, name)) {
    WellKnownSymbolsStore[name] = NATIVE_SYMBOL && hasOwn(Symbol, name)
      ? Symbol[name]
      : createWellKnownSymbol('Symbol.' + name);
  } return WellKnownSymbolsStore[name];
};


/***/ }),

/***/ 9945:
/***/ ((module) => {


// a string of all valid unicode whitespaces
module.exports = '\u0009\u000A\u000B\u000C\u000D\u0020\u00A0\u1680\u2000\u2001\u2002' +
  '\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\u2028\u2029\uFEFF';


/***/ }),

/***/ 5238:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var fromAsync = __nccwpck_require__(2654);
var fails = __nccwpck_require__(8338);

// eslint-disable-next-line es/no-array-fromasync -- safe
var nativeFromAsync = Array.fromAsync;
// https://bugs.webkit.org/show_bug.cgi?id=271703
var INCORRECT_CONSTRUCTURING = !nativeFromAsync || fails(function () {
  var counter = 0;
  nativeFromAsync.call(function () {
    counter++;
    return [];
  }, { length: 0 });
  return counter !== 1;
});

// `Array.fromAsync` method
// https://tc39.es/ecma262/#sec-array.fromasync
$({ target: 'Array', stat: true, forced: INCORRECT_CONSTRUCTURING }, {
  fromAsync: fromAsync
});


/***/ }),

/***/ 7329:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var toIndexedObject = __nccwpck_require__(284);
var addToUnscopables = __nccwpck_require__(5938);
var Iterators = __nccwpck_require__(7484);
var InternalStateModule = __nccwpck_require__(270);
var defineProperty = (__nccwpck_require__(3234).f);
var defineIterator = __nccwpck_require__(9633);
var createIterResultObject = __nccwpck_require__(8544);
var IS_PURE = __nccwpck_require__(5478);
var DESCRIPTORS = __nccwpck_require__(9837);

var ARRAY_ITERATOR = 'Array Iterator';
var setInternalState = InternalStateModule.set;
var getInternalState = InternalStateModule.getterFor(ARRAY_ITERATOR);

// `Array.prototype.entries` method
// https://tc39.es/ecma262/#sec-array.prototype.entries
// `Array.prototype.keys` method
// https://tc39.es/ecma262/#sec-array.prototype.keys
// `Array.prototype.values` method
// https://tc39.es/ecma262/#sec-array.prototype.values
// `Array.prototype[@@iterator]` method
// https://tc39.es/ecma262/#sec-array.prototype-@@iterator
// `CreateArrayIterator` internal method
// https://tc39.es/ecma262/#sec-createarrayiterator
module.exports = defineIterator(Array, 'Array', function (iterated, kind) {
  setInternalState(this, {
    type: ARRAY_ITERATOR,
    target: toIndexedObject(iterated), // target
    index: 0,                          // next index
    kind: kind                         // kind
  });
// `%ArrayIteratorPrototype%.next` method
// https://tc39.es/ecma262/#sec-%arrayiteratorprototype%.next
}, function () {
  var state = getInternalState(this);
  var target = state.target;
  var index = state.index++;
  if (!target || index >= target.length) {
    state.target = null;
    return createIterResultObject(undefined, true);
  }
  switch (state.kind) {
    case 'keys': return createIterResultObject(index, false);
    case 'values': return createIterResultObject(target[index], false);
  } return createIterResultObject([index, target[index]], false);
}, 'values');

// argumentsList[@@iterator] is %ArrayProto_values%
// https://tc39.es/ecma262/#sec-createunmappedargumentsobject
// https://tc39.es/ecma262/#sec-createmappedargumentsobject
var values = Iterators.Arguments = Iterators.Array;

// https://tc39.es/ecma262/#sec-array.prototype-@@unscopables
addToUnscopables('keys');
addToUnscopables('values');
addToUnscopables('entries');

// V8 ~ Chrome 45- bug
if (!IS_PURE && DESCRIPTORS && values.name !== 'values') try {
  defineProperty(values, 'name', { value: 'values' });
} catch (error) { /* empty */ }


/***/ }),

/***/ 5294:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var fails = __nccwpck_require__(8338);
var toObject = __nccwpck_require__(2460);
var toPrimitive = __nccwpck_require__(3010);

var FORCED = fails(function () {
  return new Date(NaN).toJSON() !== null
    || Date.prototype.toJSON.call({ toISOString: function () { return 1; } }) !== 1;
});

// `Date.prototype.toJSON` method
// https://tc39.es/ecma262/#sec-date.prototype.tojson
$({ target: 'Date', proto: true, forced: FORCED }, {
  // eslint-disable-next-line no-unused-vars -- required for `.length`
  toJSON: function toJSON(key) {
    var O = toObject(this);
    var pv = toPrimitive(O, 'number');
    return typeof pv == 'number' && !isFinite(pv) ? null : O.toISOString();
  }
});


/***/ }),

/***/ 2494:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var anObject = __nccwpck_require__(42);
var call = __nccwpck_require__(1976);
var createIteratorProxy = __nccwpck_require__(8043);
var getIteratorDirect = __nccwpck_require__(8498);
var chunkSizeValidation = __nccwpck_require__(5599);
var uncurryThis = __nccwpck_require__(2897);
var IS_PURE = __nccwpck_require__(5478);

var push = uncurryThis([].push);

var IteratorProxy = createIteratorProxy(function () {
  var iterator = this.iterator;
  var next = this.next;
  var chunkSize = this.chunkSize;
  var buffer = [];
  var result, done;
  while (true) {
    result = anObject(call(next, iterator));
    done = !!result.done;
    if (done) {
      if (buffer.length) return buffer;
      this.done = true;
      return;
    }
    push(buffer, result.value);
    if (buffer.length === chunkSize) return buffer;
  }
});

// `Iterator.prototype.chunks` method
// https://tc39.es/ecma262/#sec-iterator.prototype.chunks
$({ target: 'Iterator', proto: true, real: true, forced: IS_PURE }, {
  chunks: function chunks(chunkSize) {
    anObject(this);
    chunkSizeValidation(chunkSize, this);
    return new IteratorProxy(getIteratorDirect(this), {
      chunkSize: chunkSize
    });
  }
});


/***/ }),

/***/ 5164:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var getIteratorMethod = __nccwpck_require__(7246);
var createIteratorProxy = __nccwpck_require__(8043);
var IS_PURE = __nccwpck_require__(5478);

var $Array = Array;

var IteratorProxy = createIteratorProxy(function () {
  while (true) {
    var iterator = this.iterator;
    if (!iterator) {
      var iterableIndex = this.nextIterableIndex++;
      var iterables = this.iterables;
      if (iterableIndex >= iterables.length) {
        this.done = true;
        return;
      }
      var entry = iterables[iterableIndex];
      this.iterables[iterableIndex] = null;
      iterator = this.iterator = anObject(call(entry.method, entry.iterable));
      this.next = iterator.next;
    }
    var result = anObject(call(this.next, iterator));
    if (result.done) {
      this.iterator = null;
      this.next = null;
      continue;
    }
    return result.value;
  }
});

// `Iterator.concat` method
// https://tc39.es/ecma262/#sec-iterator.concat
$({ target: 'Iterator', stat: true, forced: IS_PURE }, {
  concat: function concat() {
    var length = arguments.length;
    var iterables = $Array(length);
    for (var index = 0; index < length; index++) {
      var item = anObject(arguments[index]);
      iterables[index] = {
        iterable: item,
        method: aCallable(getIteratorMethod(item))
      };
    }
    return new IteratorProxy({
      iterables: iterables,
      nextIterableIndex: 0,
      iterator: null,
      next: null
    });
  }
});


/***/ }),

/***/ 3910:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var globalThis = __nccwpck_require__(461);
var anInstance = __nccwpck_require__(9790);
var anObject = __nccwpck_require__(42);
var isCallable = __nccwpck_require__(396);
var getPrototypeOf = __nccwpck_require__(5658);
var defineBuiltInAccessor = __nccwpck_require__(933);
var createProperty = __nccwpck_require__(2993);
var fails = __nccwpck_require__(8338);
var hasOwn = __nccwpck_require__(9154);
var wellKnownSymbol = __nccwpck_require__(2202);
var IteratorPrototype = (__nccwpck_require__(2082).IteratorPrototype);
var DESCRIPTORS = __nccwpck_require__(9837);
var IS_PURE = __nccwpck_require__(5478);

var CONSTRUCTOR = 'constructor';
var ITERATOR = 'Iterator';
var TO_STRING_TAG = wellKnownSymbol('toStringTag');

var $TypeError = TypeError;
var NativeIterator = globalThis[ITERATOR];

// FF56- have non-standard global helper `Iterator`
var FORCED = IS_PURE
  || !isCallable(NativeIterator)
  || NativeIterator.prototype !== IteratorPrototype
  // FF44- non-standard `Iterator` passes previous tests
  || !fails(function () { NativeIterator({}); });

var IteratorConstructor = function Iterator() {
  anInstance(this, IteratorPrototype);
  if (getPrototypeOf(this) === IteratorPrototype) throw new $TypeError('Abstract class Iterator not directly constructable');
};

var defineIteratorPrototypeAccessor = function (key, value) {
  if (DESCRIPTORS) {
    defineBuiltInAccessor(IteratorPrototype, key, {
      configurable: true,
      get: function () {
        return value;
      },
      set: function (replacement) {
        anObject(this);
        if (this === IteratorPrototype) throw new $TypeError("You can't redefine this property");
        if (hasOwn(this, key)) this[key] = replacement;
        else createProperty(this, key, replacement);
      }
    });
  } else IteratorPrototype[key] = value;
};

if (!hasOwn(IteratorPrototype, TO_STRING_TAG)) defineIteratorPrototypeAccessor(TO_STRING_TAG, ITERATOR);

if (FORCED || !hasOwn(IteratorPrototype, CONSTRUCTOR) || IteratorPrototype[CONSTRUCTOR] === Object) {
  defineIteratorPrototypeAccessor(CONSTRUCTOR, IteratorConstructor);
}

IteratorConstructor.prototype = IteratorPrototype;

// `Iterator` constructor
// https://tc39.es/ecma262/#sec-iterator
$({ global: true, constructor: true, forced: FORCED }, {
  Iterator: IteratorConstructor
});


/***/ }),

/***/ 1287:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// https://github.com/tc39/proposal-explicit-resource-management
var call = __nccwpck_require__(1976);
var defineBuiltIn = __nccwpck_require__(21);
var getMethod = __nccwpck_require__(1153);
var hasOwn = __nccwpck_require__(9154);
var wellKnownSymbol = __nccwpck_require__(2202);
var IteratorPrototype = (__nccwpck_require__(2082).IteratorPrototype);

var DISPOSE = wellKnownSymbol('dispose');

if (!hasOwn(IteratorPrototype, DISPOSE)) {
  defineBuiltIn(IteratorPrototype, DISPOSE, function () {
    var $return = getMethod(this, 'return');
    if ($return) call($return, this);
  });
}


/***/ }),

/***/ 2009:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var notANaN = __nccwpck_require__(3384);
var toPositiveInteger = __nccwpck_require__(7371);
var iteratorClose = __nccwpck_require__(772);
var createIteratorProxy = __nccwpck_require__(8043);
var iteratorHelperThrowsOnInvalidIterator = __nccwpck_require__(3267);
var iteratorHelperWithoutClosingOnEarlyError = __nccwpck_require__(5010);
var IS_PURE = __nccwpck_require__(5478);

var $RangeError = RangeError;
var $Infinity = Infinity;

var DROP_WITHOUT_THROWING_ON_INVALID_ITERATOR = !IS_PURE && !iteratorHelperThrowsOnInvalidIterator('drop', 0);
var dropWithoutClosingOnEarlyError = !IS_PURE && !DROP_WITHOUT_THROWING_ON_INVALID_ITERATOR
  && iteratorHelperWithoutClosingOnEarlyError('drop', RangeError);

var FORCED = IS_PURE || DROP_WITHOUT_THROWING_ON_INVALID_ITERATOR || dropWithoutClosingOnEarlyError || !function () {
  try {
    // eslint-disable-next-line es/no-iterator, es/no-iterator-prototype-drop -- detection
    Iterator.prototype.drop.call({
      next: function () { return { done: true }; }
    }, 0x20000000000000);
  } catch (error) {
    return error instanceof $RangeError;
  }
}();

var IteratorProxy = createIteratorProxy(function () {
  var iterator = this.iterator;
  var next = this.next;
  var result, done;
  while (this.remaining) {
    this.remaining--;
    result = anObject(call(next, iterator));
    done = this.done = !!result.done;
    if (done) return;
  }
  result = anObject(call(next, iterator));
  done = this.done = !!result.done;
  if (!done) return result.value;
});

// `Iterator.prototype.drop` method
// https://tc39.es/ecma262/#sec-iterator.prototype.drop
$({ target: 'Iterator', proto: true, real: true, forced: FORCED }, {
  drop: function drop(limit) {
    anObject(this);
    var remaining;
    try {
      remaining = toPositiveInteger(notANaN(+limit));
      if (remaining > 0x1FFFFFFFFFFFFF && remaining !== $Infinity) {
        throw new $RangeError('The argument should be a safe integer');
      }
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    if (dropWithoutClosingOnEarlyError) return call(dropWithoutClosingOnEarlyError, this, remaining);

    return new IteratorProxy(getIteratorDirect(this), {
      remaining: remaining
    });
  }
});


/***/ }),

/***/ 1645:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var iterate = __nccwpck_require__(3289);
var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var iteratorClose = __nccwpck_require__(772);
var iteratorHelperWithoutClosingOnEarlyError = __nccwpck_require__(5010);

var everyWithoutClosingOnEarlyError = iteratorHelperWithoutClosingOnEarlyError('every', TypeError);

// `Iterator.prototype.every` method
// https://tc39.es/ecma262/#sec-iterator.prototype.every
$({ target: 'Iterator', proto: true, real: true, forced: everyWithoutClosingOnEarlyError }, {
  every: function every(predicate) {
    anObject(this);
    try {
      aCallable(predicate);
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    if (everyWithoutClosingOnEarlyError) return call(everyWithoutClosingOnEarlyError, this, predicate);

    var record = getIteratorDirect(this);
    var counter = 0;
    return !iterate(record, function (value, stop) {
      if (!predicate(value, counter++)) return stop();
    }, { IS_RECORD: true, INTERRUPTED: true }).stopped;
  }
});


/***/ }),

/***/ 4858:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var createIteratorProxy = __nccwpck_require__(8043);
var callWithSafeIterationClosing = __nccwpck_require__(684);
var IS_PURE = __nccwpck_require__(5478);
var iteratorClose = __nccwpck_require__(772);
var iteratorHelperThrowsOnInvalidIterator = __nccwpck_require__(3267);
var iteratorHelperWithoutClosingOnEarlyError = __nccwpck_require__(5010);

var FILTER_WITHOUT_THROWING_ON_INVALID_ITERATOR = !IS_PURE && !iteratorHelperThrowsOnInvalidIterator('filter', function () { /* empty */ });
var filterWithoutClosingOnEarlyError = !IS_PURE && !FILTER_WITHOUT_THROWING_ON_INVALID_ITERATOR
  && iteratorHelperWithoutClosingOnEarlyError('filter', TypeError);

var FORCED = IS_PURE || FILTER_WITHOUT_THROWING_ON_INVALID_ITERATOR || filterWithoutClosingOnEarlyError;

var IteratorProxy = createIteratorProxy(function () {
  var iterator = this.iterator;
  var predicate = this.predicate;
  var next = this.next;
  var result, done, value;
  while (true) {
    result = anObject(call(next, iterator));
    done = this.done = !!result.done;
    if (done) return;
    value = result.value;
    if (callWithSafeIterationClosing(iterator, predicate, [value, this.counter++], true)) return value;
  }
});

// `Iterator.prototype.filter` method
// https://tc39.es/ecma262/#sec-iterator.prototype.filter
$({ target: 'Iterator', proto: true, real: true, forced: FORCED }, {
  filter: function filter(predicate) {
    anObject(this);
    try {
      aCallable(predicate);
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    if (filterWithoutClosingOnEarlyError) return call(filterWithoutClosingOnEarlyError, this, predicate);

    return new IteratorProxy(getIteratorDirect(this), {
      predicate: predicate
    });
  }
});


/***/ }),

/***/ 6779:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var iterate = __nccwpck_require__(3289);
var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var iteratorClose = __nccwpck_require__(772);
var iteratorHelperWithoutClosingOnEarlyError = __nccwpck_require__(5010);

var findWithoutClosingOnEarlyError = iteratorHelperWithoutClosingOnEarlyError('find', TypeError);

// `Iterator.prototype.find` method
// https://tc39.es/ecma262/#sec-iterator.prototype.find
$({ target: 'Iterator', proto: true, real: true, forced: findWithoutClosingOnEarlyError }, {
  find: function find(predicate) {
    anObject(this);
    try {
      aCallable(predicate);
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    if (findWithoutClosingOnEarlyError) return call(findWithoutClosingOnEarlyError, this, predicate);

    var record = getIteratorDirect(this);
    var counter = 0;
    return iterate(record, function (value, stop) {
      if (predicate(value, counter++)) return stop(value);
    }, { IS_RECORD: true, INTERRUPTED: true }).result;
  }
});


/***/ }),

/***/ 3996:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var getIteratorFlattenable = __nccwpck_require__(3205);
var createIteratorProxy = __nccwpck_require__(8043);
var iteratorClose = __nccwpck_require__(772);
var fails = __nccwpck_require__(8338);
var IS_PURE = __nccwpck_require__(5478);
var iteratorHelperThrowsOnInvalidIterator = __nccwpck_require__(3267);
var iteratorHelperWithoutClosingOnEarlyError = __nccwpck_require__(5010);

// Should not throw an error for an iterator without `return` method. Fixed in Safari 26.2
// https://bugs.webkit.org/show_bug.cgi?id=297532
var THROWS_ON_ITERATOR_WITHOUT_RETURN = !IS_PURE && fails(function () {
  // eslint-disable-next-line es/no-array-prototype-values, es/no-iterator-prototype-flatmap, es/no-iterator-prototype-find -- testing
  return [1].values()
    .flatMap(function () { return [1]; })
    .find(function () { return true; }) !== 1;
});

var FLAT_MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR = !IS_PURE && !THROWS_ON_ITERATOR_WITHOUT_RETURN
  && !iteratorHelperThrowsOnInvalidIterator('flatMap', function () { /* empty */ });

var flatMapWithoutClosingOnEarlyError = !IS_PURE && !THROWS_ON_ITERATOR_WITHOUT_RETURN && !FLAT_MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR
  && iteratorHelperWithoutClosingOnEarlyError('flatMap', TypeError);

var FORCED = IS_PURE || THROWS_ON_ITERATOR_WITHOUT_RETURN || FLAT_MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR
  || flatMapWithoutClosingOnEarlyError;

var IteratorProxy = createIteratorProxy(function () {
  var iterator = this.iterator;
  var mapper = this.mapper;
  var result, inner;

  while (true) {
    if (inner = this.inner) try {
      result = anObject(call(inner.next, inner.iterator));
      if (!result.done) return result.value;
      this.inner = null;
    } catch (error) { iteratorClose(iterator, 'throw', error); }

    result = anObject(call(this.next, iterator));

    if (this.done = !!result.done) return;

    try {
      this.inner = getIteratorFlattenable(mapper(result.value, this.counter++), false);
    } catch (error) { iteratorClose(iterator, 'throw', error); }
  }
});

// `Iterator.prototype.flatMap` method
// https://tc39.es/ecma262/#sec-iterator.prototype.flatmap
$({ target: 'Iterator', proto: true, real: true, forced: FORCED }, {
  flatMap: function flatMap(mapper) {
    anObject(this);
    try {
      aCallable(mapper);
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    if (flatMapWithoutClosingOnEarlyError) return call(flatMapWithoutClosingOnEarlyError, this, mapper);

    return new IteratorProxy(getIteratorDirect(this), {
      mapper: mapper,
      inner: null
    });
  }
});


/***/ }),

/***/ 1567:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var iterate = __nccwpck_require__(3289);
var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var iteratorClose = __nccwpck_require__(772);
var iteratorHelperWithoutClosingOnEarlyError = __nccwpck_require__(5010);

var forEachWithoutClosingOnEarlyError = iteratorHelperWithoutClosingOnEarlyError('forEach', TypeError);

// `Iterator.prototype.forEach` method
// https://tc39.es/ecma262/#sec-iterator.prototype.foreach
$({ target: 'Iterator', proto: true, real: true, forced: forEachWithoutClosingOnEarlyError }, {
  forEach: function forEach(fn) {
    anObject(this);
    try {
      aCallable(fn);
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    if (forEachWithoutClosingOnEarlyError) return call(forEachWithoutClosingOnEarlyError, this, fn);

    var record = getIteratorDirect(this);
    var counter = 0;
    iterate(record, function (value) {
      fn(value, counter++);
    }, { IS_RECORD: true });
  }
});


/***/ }),

/***/ 7560:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var toObject = __nccwpck_require__(2460);
var isPrototypeOf = __nccwpck_require__(4978);
var IteratorPrototype = (__nccwpck_require__(2082).IteratorPrototype);
var createIteratorProxy = __nccwpck_require__(8043);
var getIteratorFlattenable = __nccwpck_require__(3205);
var IS_PURE = __nccwpck_require__(5478);

var FORCED = IS_PURE || function () {
  // Should not throw when an underlying iterator's `return` method is null
  // https://bugs.webkit.org/show_bug.cgi?id=288714
  try {
    // eslint-disable-next-line es/no-iterator -- required for testing
    Iterator.from({ 'return': null })['return']();
  } catch (error) {
    return true;
  }
}();

var IteratorProxy = createIteratorProxy(function () {
  return call(this.next, this.iterator);
}, true);

// `Iterator.from` method
// https://tc39.es/ecma262/#sec-iterator.from
$({ target: 'Iterator', stat: true, forced: FORCED }, {
  from: function from(O) {
    var iteratorRecord = getIteratorFlattenable(typeof O == 'string' ? toObject(O) : O, true);
    return isPrototypeOf(IteratorPrototype, iteratorRecord.iterator)
      ? iteratorRecord.iterator
      : new IteratorProxy(iteratorRecord);
  }
});


/***/ }),

/***/ 8109:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var anObject = __nccwpck_require__(42);
var isIntegralNumber = __nccwpck_require__(8048);
var iterate = __nccwpck_require__(3289);
var iteratorClose = __nccwpck_require__(772);
var sameValueZero = __nccwpck_require__(6872);
var IS_PURE = __nccwpck_require__(5478);

var $RangeError = RangeError;
var $TypeError = TypeError;
var $Infinity = Infinity;

var INVALID_SKIPPED_ELEMENTS = 'skippedElements should be a positive safe integer';

// `Iterator.prototype.includes` method
// https://tc39.es/ecma262/#sec-iterator.prototype.includes
$({ target: 'Iterator', proto: true, real: true, forced: IS_PURE }, {
  includes: function includes(searchElement /* , skippedElements */) {
    anObject(this);
    var skippedElements = arguments.length > 1 ? arguments[1] : undefined;
    var skipped = 0;
    var toSkip;
    try {
      if (skippedElements === undefined) {
        toSkip = 0;
      } else if (skippedElements === $Infinity || skippedElements === -$Infinity || isIntegralNumber(skippedElements)) {
        toSkip = skippedElements;
      } else {
        throw new $TypeError(INVALID_SKIPPED_ELEMENTS);
      }
      if (toSkip < 0 || (toSkip !== $Infinity && toSkip > 0x1FFFFFFFFFFFFF)) {
        throw new $RangeError(INVALID_SKIPPED_ELEMENTS);
      }
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    return iterate(this, function (value, stop) {
      if (skipped < toSkip) skipped++;
      else if (sameValueZero(value, searchElement)) return stop();
    }, { IS_ITERATOR: true, INTERRUPTED: true }).stopped;
  }
});


/***/ }),

/***/ 2388:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var $toString = __nccwpck_require__(3482);
var anObject = __nccwpck_require__(42);
var isNullOrUndefined = __nccwpck_require__(1134);
var iterate = __nccwpck_require__(3289);
var iteratorClose = __nccwpck_require__(772);
var uncurryThis = __nccwpck_require__(2897);
var IS_PURE = __nccwpck_require__(5478);

var $join = uncurryThis([].join);
var push = uncurryThis([].push);

// `Iterator.prototype.join` method
// https://tc39.es/ecma262/#sec-iterator.prototype.join
$({ target: 'Iterator', proto: true, real: true, forced: IS_PURE }, {
  join: function join(separator) {
    anObject(this);
    var sep;
    try {
      sep = separator === undefined ? ',' : $toString(separator);
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }
    var result = [];
    iterate(this, function (value) {
      push(result, isNullOrUndefined(value) ? '' : $toString(value));
    }, { IS_ITERATOR: true });
    return $join(result, sep);
  }
});


/***/ }),

/***/ 4148:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var createIteratorProxy = __nccwpck_require__(8043);
var callWithSafeIterationClosing = __nccwpck_require__(684);
var iteratorClose = __nccwpck_require__(772);
var iteratorHelperThrowsOnInvalidIterator = __nccwpck_require__(3267);
var iteratorHelperWithoutClosingOnEarlyError = __nccwpck_require__(5010);
var IS_PURE = __nccwpck_require__(5478);

var MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR = !IS_PURE && !iteratorHelperThrowsOnInvalidIterator('map', function () { /* empty */ });
var mapWithoutClosingOnEarlyError = !IS_PURE && !MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR
  && iteratorHelperWithoutClosingOnEarlyError('map', TypeError);

var FORCED = IS_PURE || MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR || mapWithoutClosingOnEarlyError;

var IteratorProxy = createIteratorProxy(function () {
  var iterator = this.iterator;
  var result = anObject(call(this.next, iterator));
  var done = this.done = !!result.done;
  if (!done) return callWithSafeIterationClosing(iterator, this.mapper, [result.value, this.counter++], true);
});

// `Iterator.prototype.map` method
// https://tc39.es/ecma262/#sec-iterator.prototype.map
$({ target: 'Iterator', proto: true, real: true, forced: FORCED }, {
  map: function map(mapper) {
    anObject(this);
    try {
      aCallable(mapper);
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    if (mapWithoutClosingOnEarlyError) return call(mapWithoutClosingOnEarlyError, this, mapper);

    return new IteratorProxy(getIteratorDirect(this), {
      mapper: mapper
    });
  }
});


/***/ }),

/***/ 8802:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var iterate = __nccwpck_require__(3289);
var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var iteratorClose = __nccwpck_require__(772);
var iteratorHelperWithoutClosingOnEarlyError = __nccwpck_require__(5010);
var apply = __nccwpck_require__(550);
var fails = __nccwpck_require__(8338);

var $TypeError = TypeError;

// https://bugs.webkit.org/show_bug.cgi?id=291651
var FAILS_ON_INITIAL_UNDEFINED = fails(function () {
  // eslint-disable-next-line es/no-iterator-prototype-reduce, es/no-array-prototype-keys, array-callback-return -- required for testing
  [].keys().reduce(function () { /* empty */ }, undefined);
});

var reduceWithoutClosingOnEarlyError = !FAILS_ON_INITIAL_UNDEFINED && iteratorHelperWithoutClosingOnEarlyError('reduce', $TypeError);

// `Iterator.prototype.reduce` method
// https://tc39.es/ecma262/#sec-iterator.prototype.reduce
$({ target: 'Iterator', proto: true, real: true, forced: FAILS_ON_INITIAL_UNDEFINED || reduceWithoutClosingOnEarlyError }, {
  reduce: function reduce(reducer /* , initialValue */) {
    anObject(this);
    try {
      aCallable(reducer);
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    var noInitial = arguments.length < 2;
    var accumulator = noInitial ? undefined : arguments[1];
    if (reduceWithoutClosingOnEarlyError) {
      return apply(reduceWithoutClosingOnEarlyError, this, noInitial ? [reducer] : [reducer, accumulator]);
    }
    var record = getIteratorDirect(this);
    var counter = 0;
    iterate(record, function (value) {
      if (noInitial) {
        noInitial = false;
        accumulator = value;
      } else {
        accumulator = reducer(accumulator, value, counter);
      }
      counter++;
    }, { IS_RECORD: true });
    if (noInitial) throw new $TypeError('Reduce of empty iterator with no initial value');
    return accumulator;
  }
});


/***/ }),

/***/ 2712:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var iterate = __nccwpck_require__(3289);
var aCallable = __nccwpck_require__(9793);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var iteratorClose = __nccwpck_require__(772);
var iteratorHelperWithoutClosingOnEarlyError = __nccwpck_require__(5010);

var someWithoutClosingOnEarlyError = iteratorHelperWithoutClosingOnEarlyError('some', TypeError);

// `Iterator.prototype.some` method
// https://tc39.es/ecma262/#sec-iterator.prototype.some
$({ target: 'Iterator', proto: true, real: true, forced: someWithoutClosingOnEarlyError }, {
  some: function some(predicate) {
    anObject(this);
    try {
      aCallable(predicate);
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    if (someWithoutClosingOnEarlyError) return call(someWithoutClosingOnEarlyError, this, predicate);

    var record = getIteratorDirect(this);
    var counter = 0;
    return iterate(record, function (value, stop) {
      if (predicate(value, counter++)) return stop();
    }, { IS_RECORD: true, INTERRUPTED: true }).stopped;
  }
});


/***/ }),

/***/ 5787:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var anObject = __nccwpck_require__(42);
var getIteratorDirect = __nccwpck_require__(8498);
var notANaN = __nccwpck_require__(3384);
var toPositiveInteger = __nccwpck_require__(7371);
var createIteratorProxy = __nccwpck_require__(8043);
var iteratorClose = __nccwpck_require__(772);
var iteratorHelperThrowsOnInvalidIterator = __nccwpck_require__(3267);
var iteratorHelperWithoutClosingOnEarlyError = __nccwpck_require__(5010);
var IS_PURE = __nccwpck_require__(5478);

var $RangeError = RangeError;
var $Infinity = Infinity;

var TAKE_WITHOUT_THROWING_ON_INVALID_ITERATOR = !IS_PURE && !iteratorHelperThrowsOnInvalidIterator('take', 1);
var takeWithoutClosingOnEarlyError = !IS_PURE && !TAKE_WITHOUT_THROWING_ON_INVALID_ITERATOR
  && iteratorHelperWithoutClosingOnEarlyError('take', RangeError);

var FORCED = IS_PURE || TAKE_WITHOUT_THROWING_ON_INVALID_ITERATOR || takeWithoutClosingOnEarlyError || !function () {
  try {
    // eslint-disable-next-line es/no-iterator, es/no-iterator-prototype-take -- detection
    Iterator.prototype.take.call({
      next: function () { return { done: true }; }
    }, 0x20000000000000);
  } catch (error) {
    return error instanceof $RangeError;
  }
}();

var IteratorProxy = createIteratorProxy(function () {
  var iterator = this.iterator;
  if (!this.remaining--) {
    this.done = true;
    return iteratorClose(iterator, 'normal', undefined);
  }
  var result = anObject(call(this.next, iterator));
  var done = this.done = !!result.done;
  if (!done) return result.value;
});

// `Iterator.prototype.take` method
// https://tc39.es/ecma262/#sec-iterator.prototype.take
$({ target: 'Iterator', proto: true, real: true, forced: FORCED }, {
  take: function take(limit) {
    anObject(this);
    var remaining;
    try {
      remaining = toPositiveInteger(notANaN(+limit));
      if (remaining > 0x1FFFFFFFFFFFFF && remaining !== $Infinity) {
        throw new $RangeError('The argument should be a safe integer');
      }
    } catch (error) {
      iteratorClose(this, 'throw', error);
    }

    if (takeWithoutClosingOnEarlyError) return call(takeWithoutClosingOnEarlyError, this, remaining);

    return new IteratorProxy(getIteratorDirect(this), {
      remaining: remaining
    });
  }
});


/***/ }),

/***/ 8833:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var anObject = __nccwpck_require__(42);
var createProperty = __nccwpck_require__(2993);
var iterate = __nccwpck_require__(3289);
var getIteratorDirect = __nccwpck_require__(8498);

// `Iterator.prototype.toArray` method
// https://tc39.es/ecma262/#sec-iterator.prototype.toarray
$({ target: 'Iterator', proto: true, real: true }, {
  toArray: function toArray() {
    var result = [];
    var index = 0;
    iterate(getIteratorDirect(anObject(this)), function (element) {
      createProperty(result, index++, element);
    }, { IS_RECORD: true });
    return result;
  }
});


/***/ }),

/***/ 4195:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var iteratorWindow = __nccwpck_require__(1802);
var IS_PURE = __nccwpck_require__(5478);

// `Iterator.prototype.windows` method
// https://tc39.es/ecma262/#sec-iterator.prototype.windows
$({ target: 'Iterator', proto: true, real: true, forced: IS_PURE }, {
  windows: function windows(windowSize /* , undersized */) {
    return iteratorWindow(this, windowSize, arguments.length < 2 ? undefined : arguments[1]);
  }
});


/***/ }),

/***/ 562:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var anObject = __nccwpck_require__(42);
var anObjectOrUndefined = __nccwpck_require__(9895);
var createProperty = __nccwpck_require__(2993);
var call = __nccwpck_require__(1976);
var uncurryThis = __nccwpck_require__(2897);
var getBuiltIn = __nccwpck_require__(3188);
var propertyIsEnumerableModule = __nccwpck_require__(1728);
var getIteratorFlattenable = __nccwpck_require__(3205);
var getModeOption = __nccwpck_require__(6581);
var iteratorCloseAll = __nccwpck_require__(2182);
var iteratorZip = __nccwpck_require__(9735);
var IS_PURE = __nccwpck_require__(5478);

var push = uncurryThis([].push);
var THROW = 'throw';

// `Iterator.zipKeyed` method
// https://github.com/tc39/proposal-joint-iteration
$({ target: 'Iterator', stat: true, forced: IS_PURE }, {
  zipKeyed: function zipKeyed(iterables /* , options */) {
    anObject(iterables);
    var options = arguments.length > 1 ? anObjectOrUndefined(arguments[1]) : undefined;
    var mode = getModeOption(options);
    var paddingOption = mode === 'longest' ? anObjectOrUndefined(options && options.padding) : undefined;

    var iters = [];
    var padding = [];
    var allKeys = getBuiltIn('Reflect', 'ownKeys')(iterables);
    var keys = [];
    var propertyIsEnumerable = propertyIsEnumerableModule.f;
    var i, key, value;
    for (i = 0; i < allKeys.length; i++) try {
      key = allKeys[i];
      if (!call(propertyIsEnumerable, iterables, key)) continue;
      value = iterables[key];
      if (value !== undefined) {
        push(keys, key);
        push(iters, getIteratorFlattenable(value, false));
      }
    } catch (error) {
      return iteratorCloseAll(iters, THROW, error);
    }

    var iterCount = iters.length;
    if (mode === 'longest') {
      if (paddingOption === undefined) {
        for (i = 0; i < iterCount; i++) push(padding, undefined);
      } else {
        for (i = 0; i < keys.length; i++) {
          try {
            value = paddingOption[keys[i]];
          } catch (error) {
            return iteratorCloseAll(iters, THROW, error);
          }
          push(padding, value);
        }
      }
    }

    return iteratorZip(iters, mode, padding, function (results) {
      var obj = getBuiltIn('Object', 'create')(null);
      for (var j = 0; j < iterCount; j++) {
        createProperty(obj, keys[j], results[j]);
      }
      return obj;
    });
  }
});


/***/ }),

/***/ 1953:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var anObject = __nccwpck_require__(42);
var anObjectOrUndefined = __nccwpck_require__(9895);
var call = __nccwpck_require__(1976);
var uncurryThis = __nccwpck_require__(2897);
var getIteratorRecord = __nccwpck_require__(94);
var getIteratorFlattenable = __nccwpck_require__(3205);
var getModeOption = __nccwpck_require__(6581);
var iteratorClose = __nccwpck_require__(772);
var iteratorCloseAll = __nccwpck_require__(2182);
var iteratorZip = __nccwpck_require__(9735);
var IS_PURE = __nccwpck_require__(5478);

var concat = uncurryThis([].concat);
var push = uncurryThis([].push);
var THROW = 'throw';

// `Iterator.zip` method
// https://github.com/tc39/proposal-joint-iteration
$({ target: 'Iterator', stat: true, forced: IS_PURE }, {
  zip: function zip(iterables /* , options */) {
    anObject(iterables);
    var options = arguments.length > 1 ? anObjectOrUndefined(arguments[1]) : undefined;
    var mode = getModeOption(options);
    var paddingOption = mode === 'longest' ? anObjectOrUndefined(options && options.padding) : undefined;

    var iters = [];
    var padding = [];
    var inputIter = getIteratorRecord(iterables);
    var iter, done, next;
    while (!done) {
      try {
        next = anObject(call(inputIter.next, inputIter.iterator));
        done = next.done;
      } catch (error) {
        return iteratorCloseAll(iters, THROW, error);
      }
      if (!done) {
        try {
          iter = getIteratorFlattenable(next.value, false);
        } catch (error) {
          return iteratorCloseAll(concat([inputIter], iters), THROW, error);
        }
        push(iters, iter);
      }
    }

    var iterCount = iters.length;
    var i, paddingDone, paddingIter;
    if (mode === 'longest') {
      if (paddingOption === undefined) {
        for (i = 0; i < iterCount; i++) push(padding, undefined);
      } else {
        try {
          paddingIter = getIteratorRecord(paddingOption);
        } catch (error) {
          return iteratorCloseAll(iters, THROW, error);
        }
        var usingIterator = true;
        for (i = 0; i < iterCount; i++) {
          if (usingIterator) {
            try {
              next = anObject(call(paddingIter.next, paddingIter.iterator));
              paddingDone = next.done;
              next = next.value;
            } catch (error) {
              return iteratorCloseAll(iters, THROW, error);
            }
            if (paddingDone) {
              usingIterator = false;
            } else {
              push(padding, next);
            }
          } else {
            push(padding, undefined);
          }
        }

        if (usingIterator) {
          try {
            iteratorClose(paddingIter.iterator, 'normal');
          } catch (error) {
            return iteratorCloseAll(iters, THROW, error);
          }
        }
      }
    }

    return iteratorZip(iters, mode, padding);
  }
});


/***/ }),

/***/ 4470:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var NATIVE_RAW_JSON = __nccwpck_require__(534);
var isRawJSON = __nccwpck_require__(4219);

// `JSON.isRawJSON` method
// https://tc39.es/proposal-json-parse-with-source/#sec-json.israwjson
// https://github.com/tc39/proposal-json-parse-with-source
$({ target: 'JSON', stat: true, forced: !NATIVE_RAW_JSON }, {
  isRawJSON: isRawJSON
});


/***/ }),

/***/ 2185:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var DESCRIPTORS = __nccwpck_require__(9837);
var globalThis = __nccwpck_require__(461);
var getBuiltIn = __nccwpck_require__(3188);
var uncurryThis = __nccwpck_require__(2897);
var call = __nccwpck_require__(1976);
var isCallable = __nccwpck_require__(396);
var isObject = __nccwpck_require__(4559);
var isArray = __nccwpck_require__(63);
var hasOwn = __nccwpck_require__(9154);
var toString = __nccwpck_require__(3482);
var lengthOfArrayLike = __nccwpck_require__(4301);
var createProperty = __nccwpck_require__(2993);
var fails = __nccwpck_require__(8338);
var parseJSONString = __nccwpck_require__(9153);
var NATIVE_SYMBOL = __nccwpck_require__(4864);

var JSON = globalThis.JSON;
var Number = globalThis.Number;
var SyntaxError = globalThis.SyntaxError;
var nativeParse = JSON && JSON.parse;
var enumerableOwnProperties = getBuiltIn('Object', 'keys');
// eslint-disable-next-line es/no-object-getownpropertydescriptor -- safe
var getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;
var at = uncurryThis(''.charAt);
var slice = uncurryThis(''.slice);
var exec = uncurryThis(/./.exec);
var push = uncurryThis([].push);

var IS_DIGIT = /^\d$/;
var IS_NON_ZERO_DIGIT = /^[1-9]$/;
var IS_NUMBER_START = /^[\d-]$/;
var IS_WHITESPACE = /^[\t\n\r ]$/;

var PRIMITIVE = 0;
var OBJECT = 1;

var $parse = function (source, reviver) {
  source = toString(source);
  var context = new Context(source, 0);
  var root = context.parse();
  var value = root.value;
  var endIndex = context.skip(IS_WHITESPACE, root.end);
  if (endIndex < source.length) {
    throw new SyntaxError('Unexpected extra character: "' + at(source, endIndex) + '" after the parsed data at: ' + endIndex);
  }
  return isCallable(reviver) ? internalize({ '': value }, '', reviver, root) : value;
};

var internalize = function (holder, name, reviver, node) {
  var val = holder[name];
  var unmodified = node && val === node.value;
  var context = unmodified && typeof node.source == 'string' ? { source: node.source } : {};
  var elementRecordsLen, keys, len, i, P;
  if (isObject(val)) {
    var nodeIsArray = isArray(val);
    var nodes = unmodified ? node.nodes : nodeIsArray ? [] : {};
    if (nodeIsArray) {
      elementRecordsLen = nodes.length;
      len = lengthOfArrayLike(val);
      for (i = 0; i < len; i++) {
        internalizeProperty(val, i, internalize(val, '' + i, reviver, i < elementRecordsLen ? nodes[i] : undefined));
      }
    } else {
      keys = enumerableOwnProperties(val);
      len = lengthOfArrayLike(keys);
      for (i = 0; i < len; i++) {
        P = keys[i];
        internalizeProperty(val, P, internalize(val, P, reviver, hasOwn(nodes, P) ? nodes[P] : undefined));
      }
    }
  }
  return call(reviver, holder, name, val, context);
};

var internalizeProperty = function (object, key, value) {
  if (DESCRIPTORS) {
    var descriptor = getOwnPropertyDescriptor(object, key);
    if (descriptor && !descriptor.configurable) return;
  }
  if (value === undefined) delete object[key];
  else createProperty(object, key, value);
};

var Node = function (value, end, source, nodes) {
  this.value = value;
  this.end = end;
  this.source = source;
  this.nodes = nodes;
};

var Context = function (source, index) {
  this.source = source;
  this.index = index;
};

// https://www.json.org/json-en.html
Context.prototype = {
  fork: function (nextIndex) {
    return new Context(this.source, nextIndex);
  },
  parse: function () {
    var source = this.source;
    var i = this.skip(IS_WHITESPACE, this.index);
    var fork = this.fork(i);
    var chr = at(source, i);
    if (exec(IS_NUMBER_START, chr)) return fork.number();
    switch (chr) {
      case '{':
        return fork.object();
      case '[':
        return fork.array();
      case '"':
        return fork.string();
      case 't':
        return fork.keyword(true);
      case 'f':
        return fork.keyword(false);
      case 'n':
        return fork.keyword(null);
    } throw new SyntaxError('Unexpected character: "' + chr + '" at: ' + i);
  },
  node: function (type, value, start, end, nodes) {
    return new Node(value, end, type ? null : slice(this.source, start, end), nodes);
  },
  object: function () {
    var source = this.source;
    var i = this.index + 1;
    var expectKeypair = false;
    var object = {};
    var nodes = {};
    var closed = false;
    while (i < source.length) {
      i = this.until(['"', '}'], i);
      if (at(source, i) === '}' && !expectKeypair) {
        i++;
        closed = true;
        break;
      }
      // Parsing the key
      var result = this.fork(i).string();
      var key = result.value;
      i = result.end;
      i = this.until([':'], i) + 1;
      // Parsing value
      i = this.skip(IS_WHITESPACE, i);
      result = this.fork(i).parse();
      createProperty(nodes, key, result);
      createProperty(object, key, result.value);
      i = this.until([',', '}'], result.end);
      var chr = at(source, i);
      if (chr === ',') {
        expectKeypair = true;
        i++;
      } else if (chr === '}') {
        i++;
        closed = true;
        break;
      }
    }
    if (!closed) throw new SyntaxError('Unterminated object at: ' + i);
    return this.node(OBJECT, object, this.index, i, nodes);
  },
  array: function () {
    var source = this.source;
    var i = this.index + 1;
    var expectElement = false;
    var array = [];
    var nodes = [];
    var closed = false;
    while (i < source.length) {
      i = this.skip(IS_WHITESPACE, i);
      if (at(source, i) === ']' && !expectElement) {
        i++;
        closed = true;
        break;
      }
      var result = this.fork(i).parse();
      push(nodes, result);
      push(array, result.value);
      i = this.until([',', ']'], result.end);
      if (at(source, i) === ',') {
        expectElement = true;
        i++;
      } else if (at(source, i) === ']') {
        i++;
        closed = true;
        break;
      }
    }
    if (!closed) throw new SyntaxError('Unterminated array at: ' + i);
    return this.node(OBJECT, array, this.index, i, nodes);
  },
  string: function () {
    var index = this.index;
    var parsed = parseJSONString(this.source, this.index + 1);
    return this.node(PRIMITIVE, parsed.value, index, parsed.end);
  },
  number: function () {
    var source = this.source;
    var startIndex = this.index;
    var i = startIndex;
    if (at(source, i) === '-') i++;
    if (at(source, i) === '0') i++;
    else if (exec(IS_NON_ZERO_DIGIT, at(source, i))) i = this.skip(IS_DIGIT, i + 1);
    else throw new SyntaxError('Failed to parse number at: ' + i);
    if (at(source, i) === '.') {
      var fractionStartIndex = i + 1;
      i = this.skip(IS_DIGIT, fractionStartIndex);
      if (fractionStartIndex === i) throw new SyntaxError("Failed to parse number's fraction at: " + i);
    }
    if (at(source, i) === 'e' || at(source, i) === 'E') {
      i++;
      if (at(source, i) === '+' || at(source, i) === '-') i++;
      var exponentStartIndex = i;
      i = this.skip(IS_DIGIT, i);
      if (exponentStartIndex === i) throw new SyntaxError("Failed to parse number's exponent value at: " + i);
    }
    return this.node(PRIMITIVE, Number(slice(source, startIndex, i)), startIndex, i);
  },
  keyword: function (value) {
    var keyword = '' + value;
    var index = this.index;
    var endIndex = index + keyword.length;
    if (slice(this.source, index, endIndex) !== keyword) throw new SyntaxError('Failed to parse value at: ' + index);
    return this.node(PRIMITIVE, value, index, endIndex);
  },
  skip: function (regex, i) {
    var source = this.source;
    for (; i < source.length; i++) if (!exec(regex, at(source, i))) break;
    return i;
  },
  until: function (array, i) {
    i = this.skip(IS_WHITESPACE, i);
    var chr = at(this.source, i);
    for (var j = 0; j < array.length; j++) if (array[j] === chr) return i;
    throw new SyntaxError('Unexpected character: "' + chr + '" at: ' + i);
  }
};

var NO_SOURCE_SUPPORT = fails(function () {
  var unsafeInt = '9007199254740993';
  var source;
  nativeParse(unsafeInt, function (key, value, context) {
    source = context.source;
  });
  return source !== unsafeInt;
});

var PROPER_BASE_PARSE = NATIVE_SYMBOL && !fails(function () {
  // Safari 9 bug
  return 1 / nativeParse('-0 \t') !== -Infinity;
});

// `JSON.parse` method
// https://tc39.es/ecma262/#sec-json.parse
// https://github.com/tc39/proposal-json-parse-with-source
$({ target: 'JSON', stat: true, forced: NO_SOURCE_SUPPORT }, {
  parse: function parse(text, reviver) {
    return PROPER_BASE_PARSE && !isCallable(reviver) ? nativeParse(text) : $parse(text, reviver);
  }
});


/***/ }),

/***/ 2371:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var FREEZING = __nccwpck_require__(863);
var NATIVE_RAW_JSON = __nccwpck_require__(534);
var getBuiltIn = __nccwpck_require__(3188);
var uncurryThis = __nccwpck_require__(2897);
var toString = __nccwpck_require__(3482);
var createProperty = __nccwpck_require__(2993);
var setInternalState = (__nccwpck_require__(270).set);

var $SyntaxError = SyntaxError;
var parse = getBuiltIn('JSON', 'parse');
var create = getBuiltIn('Object', 'create');
var freeze = getBuiltIn('Object', 'freeze');
var at = uncurryThis(''.charAt);

var ERROR_MESSAGE = 'Unacceptable as raw JSON';

var isWhitespace = function (it) {
  return it === ' ' || it === '\t' || it === '\n' || it === '\r';
};

// `JSON.rawJSON` method
// https://tc39.es/proposal-json-parse-with-source/#sec-json.rawjson
// https://github.com/tc39/proposal-json-parse-with-source
$({ target: 'JSON', stat: true, forced: !NATIVE_RAW_JSON }, {
  rawJSON: function rawJSON(text) {
    var jsonString = toString(text);
    if (jsonString === '' || isWhitespace(at(jsonString, 0)) || isWhitespace(at(jsonString, jsonString.length - 1))) {
      throw new $SyntaxError(ERROR_MESSAGE);
    }
    var parsed = parse(jsonString);
    if (typeof parsed == 'object' && parsed !== null) throw new $SyntaxError(ERROR_MESSAGE);
    var obj = create(null);
    setInternalState(obj, { type: 'RawJSON' });
    createProperty(obj, 'rawJSON', jsonString);
    return FREEZING ? freeze(obj) : obj;
  }
});


/***/ }),

/***/ 1927:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var getBuiltIn = __nccwpck_require__(3188);
var call = __nccwpck_require__(1976);
var uncurryThis = __nccwpck_require__(2897);
var fails = __nccwpck_require__(8338);
var isArray = __nccwpck_require__(63);
var isCallable = __nccwpck_require__(396);
var isObject = __nccwpck_require__(4559);
var create = __nccwpck_require__(377);
var isRawJSON = __nccwpck_require__(4219);
var isSymbol = __nccwpck_require__(1088);
var classof = __nccwpck_require__(5345);
var thisNumberValue = __nccwpck_require__(3353);
var includes = (__nccwpck_require__(2562).includes);
var hasOwn = __nccwpck_require__(9154);
var toString = __nccwpck_require__(3482);
var parseJSONString = __nccwpck_require__(9153);
var uid = __nccwpck_require__(8961);
var NATIVE_SYMBOL = __nccwpck_require__(4864);
var NATIVE_RAW_JSON = __nccwpck_require__(534);

var $String = String;
var $TypeError = TypeError;
var $stringify = getBuiltIn('JSON', 'stringify');
var $BigInt = getBuiltIn('BigInt');
var stringValueOf = uncurryThis(''.valueOf);
var booleanValueOf = uncurryThis(true.valueOf);
var bigIntValueOf = $BigInt && uncurryThis($BigInt.prototype.valueOf);
var exec = uncurryThis(/./.exec);
var charAt = uncurryThis(''.charAt);
var charCodeAt = uncurryThis(''.charCodeAt);
var replace = uncurryThis(''.replace);
var slice = uncurryThis(''.slice);
var push = uncurryThis([].push);
var pop = uncurryThis([].pop);
var numberToString = uncurryThis(1.1.toString);

var surrogates = /[\uD800-\uDFFF]/g;
var leadingSurrogates = /^[\uD800-\uDBFF]$/;
var trailingSurrogates = /^[\uDC00-\uDFFF]$/;
var digits = /^\d+$/;

// a placeholder of a raw JSON value
var RAW_MARK = uid();
// a prefix of keys of a reordered object, see `createOrderedObject`
var KEY_MARK = uid();
// the last key of a reordered object, marks the end of its serialization
var END_MARK = uid();
var RAW_MARK_LENGTH = RAW_MARK.length;
var KEY_MARK_LENGTH = KEY_MARK.length;

var WRONG_SYMBOLS_CONVERSION = !NATIVE_SYMBOL || fails(function () {
  var symbol = getBuiltIn('Symbol')('stringify detection');
  // MS Edge converts symbol values to JSON as {}
  return $stringify([symbol]) !== '[null]'
    // WebKit converts symbol values to JSON as null
    || $stringify({ a: symbol }) !== '{}'
    // V8 throws on boxed symbols
    || $stringify(Object(symbol)) !== '{}';
});

// https://github.com/tc39/proposal-well-formed-stringify
var ILL_FORMED_UNICODE = fails(function () {
  return $stringify('\uDF06\uD834') !== '"\\udf06\\ud834"'
    || $stringify('\uDEAD') !== '"\\udead"';
});

var isRawJSONValue = NATIVE_RAW_JSON ? getBuiltIn('JSON', 'isRawJSON') : isRawJSON;

var stringifyWithProperSymbolsConversion = WRONG_SYMBOLS_CONVERSION ? function (it, replacer, space) {
  return $stringify(it, function (key, value) {
    var replaced = call(replacer, this, key, value);
    if (!isSymbol(replaced)) return replaced;
  }, space);
} : $stringify;

var fixIllFormedJSON = function (match, offset, string) {
  var prev = charAt(string, offset - 1);
  var next = charAt(string, offset + 1);
  if (
    (exec(leadingSurrogates, match) && !exec(trailingSurrogates, next)) ||
    (exec(trailingSurrogates, match) && !exec(leadingSurrogates, prev))
  ) {
    return '\\u' + numberToString(charCodeAt(match, 0), 16);
  } return match;
};

// `PropertyList` of `JSON.stringify`
// https://tc39.es/ecma262/#sec-json.stringify
var getPropertyList = function (replacer) {
  if (!isArray(replacer)) return;
  var rawLength = replacer.length;
  var propertyList = [];
  // a null prototype object is used as a set of already added keys to keep the deduplication linear
  var addedKeys = create(null);
  for (var i = 0; i < rawLength; i++) {
    var element = replacer[i];
    var key;
    if (typeof element == 'string') key = element;
    else if (typeof element == 'number' || classof(element) === 'Number' || classof(element) === 'String') key = toString(element);
    else continue;
    if (!hasOwn(addedKeys, key)) {
      addedKeys[key] = true;
      push(propertyList, key);
    }
  }
  return propertyList;
};

// values with such an internal slot are unwrapped by `SerializeJSONProperty` instead of being serialized as objects
var hasInternalSlot = function (valueOf, it) {
  try {
    valueOf(it);
    return true;
  } catch (error) {
    return false;
  }
};

// the slot check is expensive, so it's performed only for the kind reported by the value itself -
// a value lying about its kind via `Symbol.toStringTag` is serialized as an ordinary object
var isBoxedPrimitive = function (it) {
  var kind = classof(it);
  return (kind === 'Number' && hasInternalSlot(thisNumberValue, it))
    || (kind === 'String' && hasInternalSlot(stringValueOf, it))
    || (kind === 'Boolean' && hasInternalSlot(booleanValueOf, it))
    || (!!bigIntValueOf && kind === 'BigInt' && hasInternalSlot(bigIntValueOf, it));
};

// only objects serialized by `SerializeJSONObject` are affected by the property list
var isSerializedAsObject = function (it) {
  if (!isObject(it) || isCallable(it) || isArray(it)) return false;
  try {
    return !isBoxedPrimitive(it);
  // `classof` reads `Symbol.toStringTag`, so a proxy could throw - it has no internal slots anyway
  } catch (error) {
    return true;
  }
};

// the engine unwraps it in the same order as it would read the original property,
// so the property is read lazily and `toJSON` is called once and with the original key
var createElementHolder = function (holder, key) {
  return {
    toJSON: function () {
      var element = holder[key];
      if (isObject(element) || typeof element == 'bigint') {
        var elementToJSON = element.toJSON;
        if (isCallable(elementToJSON)) element = call(elementToJSON, element, key);
      } return element;
    }
  };
};

// own keys of objects are sorted - integer-like keys are moved to the beginning,
// so such keys should be marked and restored in the serialized string
var getKeyPrefix = function (propertyList) {
  for (var i = 0, length = propertyList.length; i < length; i++) {
    if (exec(digits, propertyList[i])) return KEY_MARK;
  } return '';
};

// `SerializeJSONObject` iterates the property list, so the value is replaced with an object with keys in this order
var createOrderedObject = function (value, propertyList, keyPrefix) {
  // keys are not marked if the property list has no integer-like keys, so `Object.prototype`
  // with a setter, a non-writable property or `__proto__` should not intercept the assignment
  var ordered = create(null);
  for (var i = 0, length = propertyList.length; i < length; i++) {
    var key = propertyList[i];
    ordered[keyPrefix + key] = createElementHolder(value, key);
  }
  ordered[END_MARK] = null;
  return ordered;
};

// `JSON.stringify` method
// https://tc39.es/ecma262/#sec-json.stringify
// https://github.com/tc39/proposal-json-parse-with-source
if ($stringify) $({ target: 'JSON', stat: true, arity: 3, forced: WRONG_SYMBOLS_CONVERSION || ILL_FORMED_UNICODE || !NATIVE_RAW_JSON }, {
  stringify: function stringify(text, replacer, space) {
    var replacerFunction = isCallable(replacer) ? replacer : undefined;
    var propertyList = replacerFunction ? undefined : getPropertyList(replacer);
    var keyPrefix = propertyList && getKeyPrefix(propertyList);
    var rawStrings = [];
    var openObjects = [];
    var parentOrdered = [];
    var currentOrdered;
    var marked = false;
    var root = true;

    var json = stringifyWithProperSymbolsConversion(text, function (key, value) {
      // some old implementations (like WebKit) could pass numbers as keys
      key = $String(key);

      if (propertyList) {
        if (key === END_MARK) {
          pop(openObjects);
          currentOrdered = pop(parentOrdered);
          return;
        }
        if (root) root = false;
        // the innermost reordered object already contains only keys of the property list and arrays are not
        // affected by it, the rest of objects (like objects with a fake `Symbol.toStringTag`) are filtered here
        else if (this !== currentOrdered && !isArray(this) && !includes(propertyList, key)) return;
      } else if (replacerFunction) value = call(replacerFunction, this, key, value);

      if (isRawJSONValue(value)) {
        if (NATIVE_RAW_JSON) return value;
        marked = true;
        return RAW_MARK + (push(rawStrings, value.rawJSON) - 1);
      }

      if (propertyList && isSerializedAsObject(value)) {
        // reordered objects are new each time, so cycles should be detected before the engine does it
        if (includes(openObjects, value)) throw new $TypeError('Converting circular structure to JSON');
        var ordered = createOrderedObject(value, propertyList, keyPrefix);
        push(openObjects, value);
        push(parentOrdered, currentOrdered);
        currentOrdered = ordered;
        if (keyPrefix) marked = true;
        return ordered;
      }

      return value;
    }, space);

    if (typeof json != 'string') return json;

    if (ILL_FORMED_UNICODE) json = replace(json, surrogates, fixIllFormedJSON);

    if (!marked) return json;

    var result = '';
    var length = json.length;

    for (var i = 0; i < length; i++) {
      var chr = charAt(json, i);
      if (chr === '"') {
        var end = parseJSONString(json, ++i).end - 1;
        var string = slice(json, i, end);
        if (slice(string, 0, RAW_MARK_LENGTH) === RAW_MARK) result += rawStrings[slice(string, RAW_MARK_LENGTH)];
        else if (slice(string, 0, KEY_MARK_LENGTH) === KEY_MARK) result += '"' + slice(string, KEY_MARK_LENGTH) + '"';
        else result += '"' + string + '"';
        i = end;
      } else result += chr;
    }

    return result;
  }
});


/***/ }),

/***/ 7802:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var setToStringTag = __nccwpck_require__(6890);

// JSON[@@toStringTag] property
// https://tc39.es/ecma262/#sec-json-@@tostringtag
setToStringTag(globalThis.JSON, 'JSON', true);


/***/ }),

/***/ 2128:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var collection = __nccwpck_require__(6303);
var collectionStrong = __nccwpck_require__(639);

// `Map` constructor
// https://tc39.es/ecma262/#sec-map-objects
collection('Map', function (init) {
  return function Map() { return init(this, arguments.length ? arguments[0] : undefined); };
}, collectionStrong);


/***/ }),

/***/ 1838:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var aCallable = __nccwpck_require__(9793);
var MapHelpers = __nccwpck_require__(173);
var IS_PURE = __nccwpck_require__(5478);

var get = MapHelpers.get;
var has = MapHelpers.has;
var set = MapHelpers.set;

// `Map.prototype.getOrInsertComputed` method
// https://tc39.es/ecma262/#sec-map.prototype.getorinsertcomputed
$({ target: 'Map', proto: true, real: true, forced: IS_PURE }, {
  getOrInsertComputed: function getOrInsertComputed(key, callbackfn) {
    var hasKey = has(this, key);
    aCallable(callbackfn);
    if (hasKey) return get(this, key);
    // CanonicalizeKeyedCollectionKey
    if (key === 0 && 1 / key === -Infinity) key = 0;
    var value = callbackfn(key);
    set(this, key, value);
    return value;
  }
});


/***/ }),

/***/ 7084:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var MapHelpers = __nccwpck_require__(173);
var IS_PURE = __nccwpck_require__(5478);

var get = MapHelpers.get;
var has = MapHelpers.has;
var set = MapHelpers.set;

// `Map.prototype.getOrInsert` method
// https://tc39.es/ecma262/#sec-map.prototype.getorinsert
$({ target: 'Map', proto: true, real: true, forced: IS_PURE }, {
  getOrInsert: function getOrInsert(key, value) {
    if (has(this, key)) return get(this, key);
    set(this, key, value);
    return value;
  }
});


/***/ }),

/***/ 8781:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var uncurryThis = __nccwpck_require__(2897);
var aCallable = __nccwpck_require__(9793);
var requireObjectCoercible = __nccwpck_require__(3029);
var iterate = __nccwpck_require__(3289);
var doesNotExceedSafeInteger = __nccwpck_require__(5170);
var MapHelpers = __nccwpck_require__(173);
var IS_PURE = __nccwpck_require__(5478);
var fails = __nccwpck_require__(8338);

var Map = MapHelpers.Map;
var has = MapHelpers.has;
var get = MapHelpers.get;
var set = MapHelpers.set;
var push = uncurryThis([].push);

// https://bugs.webkit.org/show_bug.cgi?id=271524
var DOES_NOT_WORK_WITH_PRIMITIVES = IS_PURE || fails(function () {
  return Map.groupBy('ab', function (it) {
    return it;
  }).get('a').length !== 1;
});

// `Map.groupBy` method
// https://tc39.es/ecma262/#sec-map.groupby
$({ target: 'Map', stat: true, forced: IS_PURE || DOES_NOT_WORK_WITH_PRIMITIVES }, {
  groupBy: function groupBy(items, callbackfn) {
    requireObjectCoercible(items);
    aCallable(callbackfn);
    var map = new Map();
    var k = 0;
    iterate(items, function (value) {
      doesNotExceedSafeInteger(k);
      var key = callbackfn(value, k++);
      if (!has(map, key)) set(map, key, [value]);
      else push(get(map, key), value);
    });
    return map;
  }
});


/***/ }),

/***/ 4806:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove this module from `core-js@4` since it's replaced to module below
__nccwpck_require__(2128);


/***/ }),

/***/ 7251:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
var $ = __nccwpck_require__(1629);
var DESCRIPTORS = __nccwpck_require__(9837);
var create = __nccwpck_require__(377);

// `Object.create` method
// https://tc39.es/ecma262/#sec-object.create
$({ target: 'Object', stat: true, sham: !DESCRIPTORS }, {
  create: create
});


/***/ }),

/***/ 7840:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var FREEZING = __nccwpck_require__(863);
var fails = __nccwpck_require__(8338);
var isObject = __nccwpck_require__(4559);
var onFreeze = (__nccwpck_require__(326).onFreeze);

// eslint-disable-next-line es/no-object-freeze -- safe
var $freeze = Object.freeze;
var FAILS_ON_PRIMITIVES = fails(function () { $freeze(1); });

// `Object.freeze` method
// https://tc39.es/ecma262/#sec-object.freeze
$({ target: 'Object', stat: true, forced: FAILS_ON_PRIMITIVES, sham: !FREEZING }, {
  freeze: function freeze(it) {
    return $freeze && isObject(it) ? $freeze(onFreeze(it)) : it;
  }
});


/***/ }),

/***/ 3912:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var createProperty = __nccwpck_require__(2993);
var getBuiltIn = __nccwpck_require__(3188);
var uncurryThis = __nccwpck_require__(2897);
var aCallable = __nccwpck_require__(9793);
var requireObjectCoercible = __nccwpck_require__(3029);
var toPropertyKey = __nccwpck_require__(8920);
var iterate = __nccwpck_require__(3289);
var doesNotExceedSafeInteger = __nccwpck_require__(5170);
var fails = __nccwpck_require__(8338);

// eslint-disable-next-line es/no-object-groupby -- testing
var nativeGroupBy = Object.groupBy;
var create = getBuiltIn('Object', 'create');
var push = uncurryThis([].push);

// https://bugs.webkit.org/show_bug.cgi?id=271524
var DOES_NOT_WORK_WITH_PRIMITIVES = !nativeGroupBy || fails(function () {
  return nativeGroupBy('ab', function (it) {
    return it;
  }).a.length !== 1;
});

// `Object.groupBy` method
// https://tc39.es/ecma262/#sec-object.groupby
$({ target: 'Object', stat: true, forced: DOES_NOT_WORK_WITH_PRIMITIVES }, {
  groupBy: function groupBy(items, callbackfn) {
    requireObjectCoercible(items);
    aCallable(callbackfn);
    var obj = create(null);
    var k = 0;
    iterate(items, function (value) {
      doesNotExceedSafeInteger(k);
      var key = toPropertyKey(callbackfn(value, k++));
      // in some IE versions, `hasOwnProperty` returns incorrect result on integer keys
      // but since it's a `null` prototype object, we can safely use `in`
      if (key in obj) push(obj[key], value);
      else createProperty(obj, key, [value]);
    });
    return obj;
  }
});


/***/ }),

/***/ 2499:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var toObject = __nccwpck_require__(2460);
var nativeKeys = __nccwpck_require__(5937);
var fails = __nccwpck_require__(8338);

var FAILS_ON_PRIMITIVES = fails(function () { nativeKeys(1); });

// `Object.keys` method
// https://tc39.es/ecma262/#sec-object.keys
$({ target: 'Object', stat: true, forced: FAILS_ON_PRIMITIVES }, {
  keys: function keys(it) {
    return nativeKeys(toObject(it));
  }
});


/***/ }),

/***/ 2230:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var TO_STRING_TAG_SUPPORT = __nccwpck_require__(8465);
var defineBuiltIn = __nccwpck_require__(21);
var toString = __nccwpck_require__(5748);

// `Object.prototype.toString` method
// https://tc39.es/ecma262/#sec-object.prototype.tostring
if (!TO_STRING_TAG_SUPPORT) {
  defineBuiltIn(Object.prototype, 'toString', toString, { unsafe: true });
}


/***/ }),

/***/ 9752:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var aCallable = __nccwpck_require__(9793);
var newPromiseCapabilityModule = __nccwpck_require__(6964);
var perform = __nccwpck_require__(9178);
var iterate = __nccwpck_require__(3289);
var PROMISE_STATICS_INCORRECT_ITERATION = __nccwpck_require__(9284);

// `Promise.all` method
// https://tc39.es/ecma262/#sec-promise.all
$({ target: 'Promise', stat: true, forced: PROMISE_STATICS_INCORRECT_ITERATION }, {
  all: function all(iterable) {
    var C = this;
    var capability = newPromiseCapabilityModule.f(C);
    var resolve = capability.resolve;
    var reject = capability.reject;
    var result = perform(function () {
      var $promiseResolve = aCallable(C.resolve);
      var values = [];
      var counter = 0;
      var remaining = 1;
      iterate(iterable, function (promise) {
        var index = counter++;
        var alreadyCalled = false;
        remaining++;
        call($promiseResolve, C, promise).then(function (value) {
          if (alreadyCalled) return;
          alreadyCalled = true;
          values[index] = value;
          --remaining || resolve(values);
        }, reject);
      });
      --remaining || resolve(values);
    });
    if (result.error) reject(result.value);
    return capability.promise;
  }
});


/***/ }),

/***/ 8988:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var IS_PURE = __nccwpck_require__(5478);
var FORCED_PROMISE_CONSTRUCTOR = (__nccwpck_require__(4421).CONSTRUCTOR);
var NativePromiseConstructor = __nccwpck_require__(2965);
var getBuiltIn = __nccwpck_require__(3188);
var isCallable = __nccwpck_require__(396);
var defineBuiltIn = __nccwpck_require__(21);

var NativePromisePrototype = NativePromiseConstructor && NativePromiseConstructor.prototype;

// `Promise.prototype.catch` method
// https://tc39.es/ecma262/#sec-promise.prototype.catch
$({ target: 'Promise', proto: true, forced: FORCED_PROMISE_CONSTRUCTOR, real: true }, {
  'catch': function (onRejected) {
    return this.then(undefined, onRejected);
  }
});

// makes sure that native promise-based APIs `Promise#catch` properly works with patched `Promise#then`
if (!IS_PURE && isCallable(NativePromiseConstructor)) {
  var method = getBuiltIn('Promise').prototype['catch'];
  if (NativePromisePrototype['catch'] !== method) {
    defineBuiltIn(NativePromisePrototype, 'catch', method, { unsafe: true });
  }
}


/***/ }),

/***/ 8299:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var IS_PURE = __nccwpck_require__(5478);
var IS_NODE = __nccwpck_require__(7732);
var globalThis = __nccwpck_require__(461);
var path = __nccwpck_require__(6163);
var call = __nccwpck_require__(1976);
var defineBuiltIn = __nccwpck_require__(21);
var setPrototypeOf = __nccwpck_require__(4622);
var setToStringTag = __nccwpck_require__(6890);
var setSpecies = __nccwpck_require__(1052);
var aCallable = __nccwpck_require__(9793);
var isCallable = __nccwpck_require__(396);
var isObject = __nccwpck_require__(4559);
var anInstance = __nccwpck_require__(9790);
var speciesConstructor = __nccwpck_require__(1916);
var task = (__nccwpck_require__(1058).set);
var microtask = __nccwpck_require__(9342);
var hostReportErrors = __nccwpck_require__(9146);
var perform = __nccwpck_require__(9178);
var Queue = __nccwpck_require__(5016);
var InternalStateModule = __nccwpck_require__(270);
var NativePromiseConstructor = __nccwpck_require__(2965);
var PromiseConstructorDetection = __nccwpck_require__(4421);
var newPromiseCapabilityModule = __nccwpck_require__(6964);

var PROMISE = 'Promise';
var FORCED_PROMISE_CONSTRUCTOR = PromiseConstructorDetection.CONSTRUCTOR;
var NATIVE_PROMISE_REJECTION_EVENT = PromiseConstructorDetection.REJECTION_EVENT;
var NATIVE_PROMISE_SUBCLASSING = PromiseConstructorDetection.SUBCLASSING;
var getInternalPromiseState = InternalStateModule.getterFor(PROMISE);
var setInternalState = InternalStateModule.set;
var NativePromisePrototype = NativePromiseConstructor && NativePromiseConstructor.prototype;
var PromiseConstructor = NativePromiseConstructor;
var PromisePrototype = NativePromisePrototype;
var TypeError = globalThis.TypeError;
var document = globalThis.document;
var process = globalThis.process;
var newPromiseCapability = newPromiseCapabilityModule.f;
var newGenericPromiseCapability = newPromiseCapability;

var DISPATCH_EVENT = !!(document && document.createEvent && globalThis.dispatchEvent);
var UNHANDLED_REJECTION = 'unhandledrejection';
var REJECTION_HANDLED = 'rejectionhandled';
var PENDING = 0;
var FULFILLED = 1;
var REJECTED = 2;
var HANDLED = 1;
var UNHANDLED = 2;

var Internal, OwnPromiseCapability, PromiseWrapper, nativeThen;

// helpers
var isThenable = function (it) {
  var then;
  return isObject(it) && isCallable(then = it.then) ? then : false;
};

var callReaction = function (reaction, state) {
  var value = state.value;
  var ok = state.state === FULFILLED;
  var handler = ok ? reaction.ok : reaction.fail;
  var resolve = reaction.resolve;
  var reject = reaction.reject;
  var domain = reaction.domain;
  var result, then, exited;
  try {
    if (handler) {
      if (!ok) {
        if (state.rejection === UNHANDLED) onHandleUnhandled(state);
        state.rejection = HANDLED;
      }
      if (handler === true) result = value;
      else {
        if (domain) domain.enter();
        result = handler(value); // can throw
        if (domain) {
          domain.exit();
          exited = true;
        }
      }
      if (result === reaction.promise) {
        reject(new TypeError('Promise-chain cycle'));
      } else if (then = isThenable(result)) {
        call(then, result, resolve, reject);
      } else resolve(result);
    } else reject(value);
  } catch (error) {
    if (domain && !exited) domain.exit();
    reject(error);
  }
};

var notify = function (state, isReject) {
  if (state.notified) return;
  state.notified = true;
  microtask(function () {
    var reactions = state.reactions;
    var reaction;
    while (reaction = reactions.get()) {
      callReaction(reaction, state);
    }
    state.notified = false;
    if (isReject && !state.rejection) onUnhandled(state);
  });
};

var dispatchEvent = function (name, promise, reason) {
  var event, handler;
  if (DISPATCH_EVENT) {
    event = document.createEvent('Event');
    event.promise = promise;
    event.reason = reason;
    event.initEvent(name, false, true);
    globalThis.dispatchEvent(event);
  } else event = { promise: promise, reason: reason };
  if (!NATIVE_PROMISE_REJECTION_EVENT && (handler = globalThis['on' + name])) handler(event);
  else if (name === UNHANDLED_REJECTION) hostReportErrors('Unhandled promise rejection', reason);
};

var onUnhandled = function (state) {
  call(task, globalThis, function () {
    var promise = state.facade;
    var value = state.value;
    var IS_UNHANDLED = isUnhandled(state);
    var result;
    if (IS_UNHANDLED) {
      result = perform(function () {
        if (IS_NODE) {
          process.emit('unhandledRejection', value, promise);
        } else dispatchEvent(UNHANDLED_REJECTION, promise, value);
      });
      // Browsers should not trigger `rejectionHandled` event if it was handled here, NodeJS - should
      state.rejection = IS_NODE || isUnhandled(state) ? UNHANDLED : HANDLED;
      if (result.error) throw result.value;
    }
  });
};

var isUnhandled = function (state) {
  return state.rejection !== HANDLED && !state.parent;
};

var onHandleUnhandled = function (state) {
  call(task, globalThis, function () {
    var promise = state.facade;
    if (IS_NODE) {
      process.emit('rejectionHandled', promise);
    } else dispatchEvent(REJECTION_HANDLED, promise, state.value);
  });
};

var bind = function (fn, state, unwrap) {
  return function (value) {
    fn(state, value, unwrap);
  };
};

var internalReject = function (state, value, unwrap) {
  if (state.done) return;
  state.done = true;
  if (unwrap) state = unwrap;
  state.value = value;
  state.state = REJECTED;
  notify(state, true);
};

var internalResolve = function (state, value, unwrap) {
  if (state.done) return;
  state.done = true;
  if (unwrap) state = unwrap;
  try {
    if (state.facade === value) throw new TypeError("Promise can't be resolved itself");
    var then = isThenable(value);
    if (then) {
      microtask(function () {
        var wrapper = { done: false };
        try {
          call(then, value,
            bind(internalResolve, wrapper, state),
            bind(internalReject, wrapper, state)
          );
        } catch (error) {
          internalReject(wrapper, error, state);
        }
      });
    } else {
      state.value = value;
      state.state = FULFILLED;
      notify(state, false);
    }
  } catch (error) {
    internalReject({ done: false }, error, state);
  }
};

// constructor polyfill
if (FORCED_PROMISE_CONSTRUCTOR) {
  // 25.4.3.1 Promise(executor)
  PromiseConstructor = function Promise(executor) {
    anInstance(this, PromisePrototype);
    aCallable(executor);
    call(Internal, this);
    var state = getInternalPromiseState(this);
    try {
      executor(bind(internalResolve, state), bind(internalReject, state));
    } catch (error) {
      internalReject(state, error);
    }
  };

  PromisePrototype = PromiseConstructor.prototype;

  // eslint-disable-next-line no-unused-vars -- required for `.length`
  Internal = function Promise(executor) {
    setInternalState(this, {
      type: PROMISE,
      done: false,
      notified: false,
      parent: false,
      reactions: new Queue(),
      rejection: false,
      state: PENDING,
      value: null
    });
  };

  // `Promise.prototype.then` method
  // https://tc39.es/ecma262/#sec-promise.prototype.then
  Internal.prototype = defineBuiltIn(PromisePrototype, 'then', function then(onFulfilled, onRejected) {
    var state = getInternalPromiseState(this);
    var reaction = newPromiseCapability(speciesConstructor(this, PromiseConstructor));
    state.parent = true;
    reaction.ok = isCallable(onFulfilled) ? onFulfilled : true;
    reaction.fail = isCallable(onRejected) && onRejected;
    reaction.domain = IS_NODE ? process.domain : undefined;
    if (state.state === PENDING) state.reactions.add(reaction);
    else microtask(function () {
      callReaction(reaction, state);
    });
    return reaction.promise;
  });

  OwnPromiseCapability = function () {
    var promise = new Internal();
    var state = getInternalPromiseState(promise);
    this.promise = promise;
    this.resolve = bind(internalResolve, state);
    this.reject = bind(internalReject, state);
  };

  newPromiseCapabilityModule.f = newPromiseCapability = function (C) {
    return C === PromiseConstructor || C === PromiseWrapper
      ? new OwnPromiseCapability(C)
      : newGenericPromiseCapability(C);
  };

  if (!IS_PURE && isCallable(NativePromiseConstructor) && NativePromisePrototype !== Object.prototype) {
    nativeThen = NativePromisePrototype.then;

    if (!NATIVE_PROMISE_SUBCLASSING) {
      // make `Promise#then` return a polyfilled `Promise` for native promise-based APIs
      defineBuiltIn(NativePromisePrototype, 'then', function then(onFulfilled, onRejected) {
        var that = this;
        return new PromiseConstructor(function (resolve, reject) {
          call(nativeThen, that, resolve, reject);
        }).then(onFulfilled, onRejected);
      // https://github.com/zloirock/core-js/issues/640
      }, { unsafe: true });
    }

    // make `.constructor === Promise` work for native promise-based APIs
    try {
      delete NativePromisePrototype.constructor;
    } catch (error) { /* empty */ }

    // make `instanceof Promise` work for native promise-based APIs
    if (setPrototypeOf) {
      setPrototypeOf(NativePromisePrototype, PromisePrototype);
    }
  }
}

// `Promise` constructor
// https://tc39.es/ecma262/#sec-promise-executor
$({ global: true, constructor: true, wrap: true, forced: FORCED_PROMISE_CONSTRUCTOR }, {
  Promise: PromiseConstructor
});

PromiseWrapper = path.Promise;

setToStringTag(PromiseConstructor, PROMISE, false, true);
setSpecies(PROMISE);


/***/ }),

/***/ 6657:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove this module from `core-js@4` since it's split to modules listed below
__nccwpck_require__(8299);
__nccwpck_require__(9752);
__nccwpck_require__(8988);
__nccwpck_require__(4534);
__nccwpck_require__(4088);
__nccwpck_require__(4363);


/***/ }),

/***/ 4534:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var call = __nccwpck_require__(1976);
var aCallable = __nccwpck_require__(9793);
var newPromiseCapabilityModule = __nccwpck_require__(6964);
var perform = __nccwpck_require__(9178);
var iterate = __nccwpck_require__(3289);
var PROMISE_STATICS_INCORRECT_ITERATION = __nccwpck_require__(9284);

// `Promise.race` method
// https://tc39.es/ecma262/#sec-promise.race
$({ target: 'Promise', stat: true, forced: PROMISE_STATICS_INCORRECT_ITERATION }, {
  race: function race(iterable) {
    var C = this;
    var capability = newPromiseCapabilityModule.f(C);
    var reject = capability.reject;
    var result = perform(function () {
      var $promiseResolve = aCallable(C.resolve);
      iterate(iterable, function (promise) {
        call($promiseResolve, C, promise).then(capability.resolve, reject);
      });
    });
    if (result.error) reject(result.value);
    return capability.promise;
  }
});


/***/ }),

/***/ 4088:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var newPromiseCapabilityModule = __nccwpck_require__(6964);
var FORCED_PROMISE_CONSTRUCTOR = (__nccwpck_require__(4421).CONSTRUCTOR);

// `Promise.reject` method
// https://tc39.es/ecma262/#sec-promise.reject
$({ target: 'Promise', stat: true, forced: FORCED_PROMISE_CONSTRUCTOR }, {
  reject: function reject(r) {
    var capability = newPromiseCapabilityModule.f(this);
    var capabilityReject = capability.reject;
    capabilityReject(r);
    return capability.promise;
  }
});


/***/ }),

/***/ 4363:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var getBuiltIn = __nccwpck_require__(3188);
var IS_PURE = __nccwpck_require__(5478);
var NativePromiseConstructor = __nccwpck_require__(2965);
var FORCED_PROMISE_CONSTRUCTOR = (__nccwpck_require__(4421).CONSTRUCTOR);
var promiseResolve = __nccwpck_require__(1587);

var PromiseConstructorWrapper = getBuiltIn('Promise');
var CHECK_WRAPPER = IS_PURE && !FORCED_PROMISE_CONSTRUCTOR;

// `Promise.resolve` method
// https://tc39.es/ecma262/#sec-promise.resolve
$({ target: 'Promise', stat: true, forced: IS_PURE || FORCED_PROMISE_CONSTRUCTOR }, {
  resolve: function resolve(x) {
    return promiseResolve(CHECK_WRAPPER && this === PromiseConstructorWrapper ? NativePromiseConstructor : this, x);
  }
});


/***/ }),

/***/ 9210:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var globalThis = __nccwpck_require__(461);
var apply = __nccwpck_require__(550);
var slice = __nccwpck_require__(6065);
var promiseResolve = __nccwpck_require__(1587);
var newPromiseCapabilityModule = __nccwpck_require__(6964);
var aCallable = __nccwpck_require__(9793);
var perform = __nccwpck_require__(9178);
var fails = __nccwpck_require__(8338);

var Promise = globalThis.Promise;

var ACCEPT_ARGUMENTS = false;
var FORCED = !Promise || !Promise['try'] || fails(function () {
  var p = Promise.resolve();
  return Promise['try'](function (argument) {
    // avoiding the use of polyfills of the previous iteration of this proposal
    // that does not accept arguments of the callback
    ACCEPT_ARGUMENTS = argument === 8;
    return p;
  // it should use `PromiseResolve`
  // https://github.com/tc39/ecma262/pull/3883
  }, 8) !== p;
}) || !ACCEPT_ARGUMENTS;

// `Promise.try` method
// https://tc39.es/ecma262/#sec-promise.try
$({ target: 'Promise', stat: true, forced: FORCED }, {
  'try': function (callbackfn /* , ...args */) {
    var args = arguments.length > 1 ? slice(arguments, 1) : [];
    var result = perform(function () {
      return apply(aCallable(callbackfn), undefined, args);
    });
    if (!result.error) return promiseResolve(this, result.value);
    var promiseCapability = newPromiseCapabilityModule.f(this);
    var reject = promiseCapability.reject;
    reject(result.value);
    return promiseCapability.promise;
  }
});


/***/ }),

/***/ 2457:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var newPromiseCapabilityModule = __nccwpck_require__(6964);

// `Promise.withResolvers` method
// https://tc39.es/ecma262/#sec-promise.withResolvers
$({ target: 'Promise', stat: true }, {
  withResolvers: function withResolvers() {
    var promiseCapability = newPromiseCapabilityModule.f(this);
    return {
      promise: promiseCapability.promise,
      resolve: promiseCapability.resolve,
      reject: promiseCapability.reject
    };
  }
});


/***/ }),

/***/ 700:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var ownKeys = __nccwpck_require__(352);

// `Reflect.ownKeys` method
// https://tc39.es/ecma262/#sec-reflect.ownkeys
$({ target: 'Reflect', stat: true }, {
  ownKeys: ownKeys
});


/***/ }),

/***/ 7970:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var uncurryThis = __nccwpck_require__(2897);
var aString = __nccwpck_require__(2308);
var hasOwn = __nccwpck_require__(9154);
var padStart = (__nccwpck_require__(1414).start);
var WHITESPACES = __nccwpck_require__(9945);

var $Array = Array;
var $escape = RegExp.escape;
var charAt = uncurryThis(''.charAt);
var charCodeAt = uncurryThis(''.charCodeAt);
var numberToString = uncurryThis(1.1.toString);
var join = uncurryThis([].join);
var FIRST_DIGIT_OR_ASCII = /^[0-9a-z]/i;
var SYNTAX_SOLIDUS = /^[$()*+./?[\\\]^{|}]/;
var OTHER_PUNCTUATORS_AND_WHITESPACES = RegExp('^[!"#%&\',\\-:;<=>@`~' + WHITESPACES + ']');
var exec = uncurryThis(FIRST_DIGIT_OR_ASCII.exec);

var ControlEscape = {
  '\u0009': 't',
  '\u000A': 'n',
  '\u000B': 'v',
  '\u000C': 'f',
  '\u000D': 'r'
};

var escapeChar = function (chr) {
  var hex = numberToString(charCodeAt(chr, 0), 16);
  return hex.length < 3 ? '\\x' + padStart(hex, 2, '0') : '\\u' + padStart(hex, 4, '0');
};

// Avoiding the use of polyfills of the previous iteration of this proposal
// and implementations with the WebKit bug https://bugs.webkit.org/show_bug.cgi?id=323642
var FORCED = !$escape || $escape('ab\uD840\uDC2A') !== '\\x61b\uD840\uDC2A';

// `RegExp.escape` method
// https://tc39.es/ecma262/#sec-regexp.escape
$({ target: 'RegExp', stat: true, forced: FORCED }, {
  escape: function escape(S) {
    aString(S);
    var length = S.length;
    var result = $Array(length);

    for (var i = 0; i < length; i++) {
      var chr = charAt(S, i);
      if (i === 0 && exec(FIRST_DIGIT_OR_ASCII, chr)) {
        result[i] = escapeChar(chr);
      } else if (hasOwn(ControlEscape, chr)) {
        result[i] = '\\' + ControlEscape[chr];
      } else if (exec(SYNTAX_SOLIDUS, chr)) {
        result[i] = '\\' + chr;
      } else if (exec(OTHER_PUNCTUATORS_AND_WHITESPACES, chr)) {
        result[i] = escapeChar(chr);
      } else {
        var charCode = charCodeAt(chr, 0);
        // single UTF-16 code unit
        if ((charCode & 0xF800) !== 0xD800) result[i] = chr;
        // unpaired surrogate
        else if (charCode >= 0xDC00 || i + 1 >= length || (charCodeAt(S, i + 1) & 0xFC00) !== 0xDC00) result[i] = escapeChar(chr);
        // surrogate pair
        else {
          result[i] = chr;
          result[++i] = charAt(S, i);
        }
      }
    }

    return join(result, '');
  }
});


/***/ }),

/***/ 2586:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var collection = __nccwpck_require__(6303);
var collectionStrong = __nccwpck_require__(639);

// `Set` constructor
// https://tc39.es/ecma262/#sec-set-objects
collection('Set', function (init) {
  return function Set() { return init(this, arguments.length ? arguments[0] : undefined); };
}, collectionStrong);


/***/ }),

/***/ 9577:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var difference = __nccwpck_require__(8659);
var fails = __nccwpck_require__(8338);
var setMethodAcceptSetLike = __nccwpck_require__(439);

var SET_LIKE_INCORRECT_BEHAVIOR = !setMethodAcceptSetLike('difference', function (result) {
  return result.size === 0;
});

var FORCED = SET_LIKE_INCORRECT_BEHAVIOR || fails(function () {
  // https://bugs.webkit.org/show_bug.cgi?id=288595
  var setLike = {
    size: 1,
    has: function () { return true; },
    keys: function () {
      var index = 0;
      return {
        next: function () {
          var done = index++ > 1;
          if (baseSet.has(1)) baseSet.clear();
          return { done: done, value: 2 };
        }
      };
    }
  };
  // eslint-disable-next-line es/no-set -- testing
  var baseSet = new Set([1, 2, 3, 4]);
  // eslint-disable-next-line es/no-set-prototype-difference -- testing
  return baseSet.difference(setLike).size !== 3;
});

// `Set.prototype.difference` method
// https://tc39.es/ecma262/#sec-set.prototype.difference
$({ target: 'Set', proto: true, real: true, forced: FORCED }, {
  difference: difference
});


/***/ }),

/***/ 1895:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var fails = __nccwpck_require__(8338);
var intersection = __nccwpck_require__(9145);
var setMethodAcceptSetLike = __nccwpck_require__(439);

var INCORRECT = !setMethodAcceptSetLike('intersection', function (result) {
  return result.size === 2 && result.has(1) && result.has(2);
}) || fails(function () {
  // eslint-disable-next-line es/no-array-from, es/no-set, es/no-set-prototype-intersection -- testing
  return String(Array.from(new Set([1, 2, 3]).intersection(new Set([3, 2])))) !== '3,2';
});

// `Set.prototype.intersection` method
// https://tc39.es/ecma262/#sec-set.prototype.intersection
$({ target: 'Set', proto: true, real: true, forced: INCORRECT }, {
  intersection: intersection
});


/***/ }),

/***/ 8394:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var isDisjointFrom = __nccwpck_require__(6106);
var setMethodAcceptSetLike = __nccwpck_require__(439);

var INCORRECT = !setMethodAcceptSetLike('isDisjointFrom', function (result) {
  return !result;
});

// `Set.prototype.isDisjointFrom` method
// https://tc39.es/ecma262/#sec-set.prototype.isdisjointfrom
$({ target: 'Set', proto: true, real: true, forced: INCORRECT }, {
  isDisjointFrom: isDisjointFrom
});


/***/ }),

/***/ 8823:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var isSubsetOf = __nccwpck_require__(5753);
var setMethodAcceptSetLike = __nccwpck_require__(439);

var INCORRECT = !setMethodAcceptSetLike('isSubsetOf', function (result) {
  return result;
});

// `Set.prototype.isSubsetOf` method
// https://tc39.es/ecma262/#sec-set.prototype.issubsetof
$({ target: 'Set', proto: true, real: true, forced: INCORRECT }, {
  isSubsetOf: isSubsetOf
});


/***/ }),

/***/ 8672:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var isSupersetOf = __nccwpck_require__(7496);
var setMethodAcceptSetLike = __nccwpck_require__(439);

var INCORRECT = !setMethodAcceptSetLike('isSupersetOf', function (result) {
  return !result;
});

// `Set.prototype.isSupersetOf` method
// https://tc39.es/ecma262/#sec-set.prototype.issupersetof
$({ target: 'Set', proto: true, real: true, forced: INCORRECT }, {
  isSupersetOf: isSupersetOf
});


/***/ }),

/***/ 8148:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove this module from `core-js@4` since it's replaced to module below
__nccwpck_require__(2586);


/***/ }),

/***/ 183:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var symmetricDifference = __nccwpck_require__(8889);
var setMethodGetKeysBeforeCloning = __nccwpck_require__(7788);
var setMethodAcceptSetLike = __nccwpck_require__(439);

var FORCED = !setMethodAcceptSetLike('symmetricDifference') || !setMethodGetKeysBeforeCloning('symmetricDifference');

// `Set.prototype.symmetricDifference` method
// https://tc39.es/ecma262/#sec-set.prototype.symmetricdifference
$({ target: 'Set', proto: true, real: true, forced: FORCED }, {
  symmetricDifference: symmetricDifference
});


/***/ }),

/***/ 6475:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var union = __nccwpck_require__(6277);
var setMethodGetKeysBeforeCloning = __nccwpck_require__(7788);
var setMethodAcceptSetLike = __nccwpck_require__(439);

var FORCED = !setMethodAcceptSetLike('union') || !setMethodGetKeysBeforeCloning('union');

// `Set.prototype.union` method
// https://tc39.es/ecma262/#sec-set.prototype.union
$({ target: 'Set', proto: true, real: true, forced: FORCED }, {
  union: union
});


/***/ }),

/***/ 5200:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var uncurryThis = __nccwpck_require__(2897);
var toAbsoluteIndex = __nccwpck_require__(7555);

var $RangeError = RangeError;
var fromCharCode = String.fromCharCode;
// eslint-disable-next-line es/no-string-fromcodepoint -- required for testing
var $fromCodePoint = String.fromCodePoint;
var join = uncurryThis([].join);

// length should be 1, old FF problem
var INCORRECT_LENGTH = !!$fromCodePoint && $fromCodePoint.length !== 1;

// `String.fromCodePoint` method
// https://tc39.es/ecma262/#sec-string.fromcodepoint
$({ target: 'String', stat: true, arity: 1, forced: INCORRECT_LENGTH }, {
  // eslint-disable-next-line no-unused-vars -- required for `.length`
  fromCodePoint: function fromCodePoint(x) {
    var elements = [];
    var length = arguments.length;
    var i = 0;
    var code;
    while (length > i) {
      code = +arguments[i];
      if (toAbsoluteIndex(code, 0x10FFFF) !== code) throw new $RangeError(code + ' is not a valid code point');
      elements[i++] = code < 0x10000
        ? fromCharCode(code)
        : fromCharCode(((code -= 0x10000) >> 10) + 0xD800, code % 0x400 + 0xDC00);
    } return join(elements, '');
  }
});


/***/ }),

/***/ 6131:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var charAt = (__nccwpck_require__(5300).charAt);
var toString = __nccwpck_require__(3482);
var InternalStateModule = __nccwpck_require__(270);
var defineIterator = __nccwpck_require__(9633);
var createIterResultObject = __nccwpck_require__(8544);

var STRING_ITERATOR = 'String Iterator';
var setInternalState = InternalStateModule.set;
var getInternalState = InternalStateModule.getterFor(STRING_ITERATOR);

// `String.prototype[@@iterator]` method
// https://tc39.es/ecma262/#sec-string.prototype-@@iterator
defineIterator(String, 'String', function (iterated) {
  setInternalState(this, {
    type: STRING_ITERATOR,
    string: toString(iterated),
    index: 0
  });
// `%StringIteratorPrototype%.next` method
// https://tc39.es/ecma262/#sec-%stringiteratorprototype%.next
}, function next() {
  var state = getInternalState(this);
  var string = state.string;
  var index = state.index;
  var point;
  if (index >= string.length) return createIterResultObject(undefined, true);
  point = charAt(string, index);
  state.index += point.length;
  return createIterResultObject(point, false);
});


/***/ }),

/***/ 7114:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var globalThis = __nccwpck_require__(461);
var arrayFromConstructorAndList = __nccwpck_require__(8359);
var $fromBase64 = __nccwpck_require__(7490);

var Uint8Array = globalThis.Uint8Array;

var INCORRECT_BEHAVIOR_OR_DOESNT_EXISTS = !Uint8Array || !Uint8Array.fromBase64 || !function () {
  // Webkit not throw an error on odd length string
  try {
    Uint8Array.fromBase64('a');
    return;
  } catch (error) { /* empty */ }
  try {
    Uint8Array.fromBase64('', null);
  } catch (error) {
    return true;
  }
}();

// `Uint8Array.fromBase64` method
// https://tc39.es/ecma262/#sec-uint8array.frombase64
if (Uint8Array) $({ target: 'Uint8Array', stat: true, forced: INCORRECT_BEHAVIOR_OR_DOESNT_EXISTS }, {
  fromBase64: function fromBase64(string /* , options */) {
    var result = $fromBase64(string, arguments.length > 1 ? arguments[1] : undefined, null, 0x1FFFFFFFFFFFFF);
    return arrayFromConstructorAndList(Uint8Array, result.bytes);
  }
});


/***/ }),

/***/ 2700:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var globalThis = __nccwpck_require__(461);
var aString = __nccwpck_require__(2308);
var $fromHex = __nccwpck_require__(6580);

// `Uint8Array.fromHex` method
// https://tc39.es/ecma262/#sec-uint8array.fromhex
if (globalThis.Uint8Array) $({ target: 'Uint8Array', stat: true }, {
  fromHex: function fromHex(string) {
    return $fromHex(aString(string)).bytes;
  }
});


/***/ }),

/***/ 2497:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


/* eslint-disable no-useless-assignment -- false positive for [index++] syntax */
var $ = __nccwpck_require__(1629);
var globalThis = __nccwpck_require__(461);
var uncurryThis = __nccwpck_require__(2897);
var anObjectOrUndefined = __nccwpck_require__(9895);
var anUint8Array = __nccwpck_require__(865);
var notDetached = __nccwpck_require__(5684);
var base64Map = __nccwpck_require__(1040);
var getAlphabetOption = __nccwpck_require__(5845);

var base64Alphabet = base64Map.i2c;
var base64UrlAlphabet = base64Map.i2cUrl;
var $floor = Math.floor;
var $ceil = Math.ceil;

var charAt = uncurryThis(''.charAt);

var Uint8Array = globalThis.Uint8Array;
var $Array = globalThis.Array;
var join = uncurryThis([].join);

var INCORRECT_BEHAVIOR_OR_DOESNT_EXISTS = !Uint8Array || !Uint8Array.prototype.toBase64 || !function () {
  try {
    var target = new Uint8Array();
    target.toBase64(null);
  } catch (error) {
    return true;
  }
}();

// `Uint8Array.prototype.toBase64` method
// https://tc39.es/ecma262/#sec-uint8array.prototype.tobase64
if (Uint8Array) $({ target: 'Uint8Array', proto: true, forced: INCORRECT_BEHAVIOR_OR_DOESNT_EXISTS }, {
  toBase64: function toBase64(/* options */) {
    var array = anUint8Array(this);
    var options = arguments.length ? anObjectOrUndefined(arguments[0]) : undefined;
    var alphabet = getAlphabetOption(options) === 'base64' ? base64Alphabet : base64UrlAlphabet;
    var omitPadding = !!options && !!options.omitPadding;
    notDetached(this.buffer);

    var i = 0;
    var length = array.length;
    var result = $Array(omitPadding ? $floor(length / 3) * 4 + (length % 3 ? length % 3 + 1 : 0) : $ceil(length / 3) * 4);
    var written = 0;
    var triplet;

    var at = function (shift) {
      return charAt(alphabet, (triplet >> (6 * shift)) & 63);
    };

    for (; i + 2 < length; i += 3) {
      triplet = (array[i] << 16) + (array[i + 1] << 8) + array[i + 2];
      result[written++] = at(3);
      result[written++] = at(2);
      result[written++] = at(1);
      result[written++] = at(0);
    }
    if (i + 2 === length) {
      triplet = (array[i] << 16) + (array[i + 1] << 8);
      result[written++] = at(3);
      result[written++] = at(2);
      result[written++] = at(1);
      if (!omitPadding) result[written++] = '=';
    } else if (i + 1 === length) {
      triplet = array[i] << 16;
      result[written++] = at(3);
      result[written++] = at(2);
      if (!omitPadding) {
        result[written++] = '=';
        result[written++] = '=';
      }
    }

    return join(result, '');
  }
});


/***/ }),

/***/ 9297:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var globalThis = __nccwpck_require__(461);
var uncurryThis = __nccwpck_require__(2897);
var anUint8Array = __nccwpck_require__(865);
var notDetached = __nccwpck_require__(5684);

var numberToString = uncurryThis(1.1.toString);
var join = uncurryThis([].join);
var $Array = Array;

var Uint8Array = globalThis.Uint8Array;

var INCORRECT_BEHAVIOR_OR_DOESNT_EXISTS = !Uint8Array || !Uint8Array.prototype.toHex || !(function () {
  try {
    var target = new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255]);
    return target.toHex() === 'ffffffffffffffff';
  } catch (error) {
    return false;
  }
})();

// `Uint8Array.prototype.toHex` method
// https://tc39.es/ecma262/#sec-uint8array.prototype.tohex
if (Uint8Array) $({ target: 'Uint8Array', proto: true, forced: INCORRECT_BEHAVIOR_OR_DOESNT_EXISTS }, {
  toHex: function toHex() {
    anUint8Array(this);
    notDetached(this.buffer);
    var result = $Array(this.length);
    for (var i = 0, length = this.length; i < length; i++) {
      var hex = numberToString(this[i], 16);
      result[i] = hex.length === 1 ? '0' + hex : hex;
    }
    return join(result, '');
  }
});


/***/ }),

/***/ 6721:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(5238);


/***/ }),

/***/ 5555:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(2494);


/***/ }),

/***/ 1597:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(5164);


/***/ }),

/***/ 8293:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(3910);


/***/ }),

/***/ 2144:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(1287);


/***/ }),

/***/ 5348:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(2009);


/***/ }),

/***/ 6618:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(1645);


/***/ }),

/***/ 6947:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(4858);


/***/ }),

/***/ 5710:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(6779);


/***/ }),

/***/ 2593:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(3996);


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(1567);


/***/ }),

/***/ 8553:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(7560);


/***/ }),

/***/ 4944:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(8109);


/***/ }),

/***/ 7705:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(2388);


/***/ }),

/***/ 4899:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(4148);


/***/ }),

/***/ 1479:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(8802);


/***/ }),

/***/ 7157:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(2712);


/***/ }),

/***/ 3426:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(5787);


/***/ }),

/***/ 1612:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(8833);


/***/ }),

/***/ 5109:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var anObject = __nccwpck_require__(42);
var AsyncFromSyncIterator = __nccwpck_require__(2505);
var WrapAsyncIterator = __nccwpck_require__(795);
var getIteratorDirect = __nccwpck_require__(8498);

// `Iterator.prototype.toAsync` method
// https://github.com/tc39/proposal-async-iterator-helpers
$({ target: 'Iterator', proto: true, real: true, forced: true }, {
  toAsync: function toAsync() {
    return new WrapAsyncIterator(getIteratorDirect(new AsyncFromSyncIterator(getIteratorDirect(anObject(this)))));
  }
});


/***/ }),

/***/ 1092:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(4195);


/***/ }),

/***/ 6229:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(562);


/***/ }),

/***/ 586:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(1953);


/***/ }),

/***/ 401:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(4470);


/***/ }),

/***/ 962:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(2185);


/***/ }),

/***/ 1590:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(2371);


/***/ }),

/***/ 757:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(1838);


/***/ }),

/***/ 3381:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(7084);


/***/ }),

/***/ 6930:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(8781);


/***/ }),

/***/ 5761:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(3912);


/***/ }),

/***/ 8199:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(9210);


/***/ }),

/***/ 8414:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(2457);


/***/ }),

/***/ 3147:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(7970);


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(9577);


/***/ }),

/***/ 10:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(1895);


/***/ }),

/***/ 4451:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(8394);


/***/ }),

/***/ 2170:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(8823);


/***/ }),

/***/ 4297:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(8672);


/***/ }),

/***/ 5982:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(183);


/***/ }),

/***/ 4304:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(6475);


/***/ }),

/***/ 9815:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(7114);


/***/ }),

/***/ 4191:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(2700);


/***/ }),

/***/ 960:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(2497);


/***/ }),

/***/ 8474:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove from `core-js@4`
__nccwpck_require__(9297);


/***/ }),

/***/ 9794:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var globalThis = __nccwpck_require__(461);
var DOMIterables = __nccwpck_require__(9605);
var DOMTokenListPrototype = __nccwpck_require__(9671);
var ArrayIteratorMethods = __nccwpck_require__(7329);
var createNonEnumerableProperty = __nccwpck_require__(8408);
var setToStringTag = __nccwpck_require__(6890);
var wellKnownSymbol = __nccwpck_require__(2202);

var ITERATOR = wellKnownSymbol('iterator');
var ArrayValues = ArrayIteratorMethods.values;

var handlePrototype = function (CollectionPrototype, COLLECTION_NAME) {
  if (CollectionPrototype) {
    // some Chrome versions have non-configurable methods on DOMTokenList
    if (CollectionPrototype[ITERATOR] !== ArrayValues) try {
      createNonEnumerableProperty(CollectionPrototype, ITERATOR, ArrayValues);
    } catch (error) {
      CollectionPrototype[ITERATOR] = ArrayValues;
    }
    setToStringTag(CollectionPrototype, COLLECTION_NAME, true);
    if (DOMIterables[COLLECTION_NAME]) for (var METHOD_NAME in ArrayIteratorMethods) {
      // some Chrome versions have non-configurable methods on DOMTokenList
      if (CollectionPrototype[METHOD_NAME] !== ArrayIteratorMethods[METHOD_NAME]) try {
        createNonEnumerableProperty(CollectionPrototype, METHOD_NAME, ArrayIteratorMethods[METHOD_NAME]);
      } catch (error) {
        CollectionPrototype[METHOD_NAME] = ArrayIteratorMethods[METHOD_NAME];
      }
    }
  }
};

for (var COLLECTION_NAME in DOMIterables) {
  handlePrototype(globalThis[COLLECTION_NAME] && globalThis[COLLECTION_NAME].prototype, COLLECTION_NAME);
}

handlePrototype(DOMTokenListPrototype, 'DOMTokenList');


/***/ }),

/***/ 3887:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: in core-js@4, move /modules/ dependencies to public entries for better optimization by tools like `preset-env`
__nccwpck_require__(7329);
var $ = __nccwpck_require__(1629);
var globalThis = __nccwpck_require__(461);
var safeGetBuiltIn = __nccwpck_require__(5108);
var call = __nccwpck_require__(1976);
var uncurryThis = __nccwpck_require__(2897);
var DESCRIPTORS = __nccwpck_require__(9837);
var USE_NATIVE_URL = __nccwpck_require__(5709);
var percentCoding = __nccwpck_require__(101);
var defineBuiltIn = __nccwpck_require__(21);
var defineBuiltInAccessor = __nccwpck_require__(933);
var defineBuiltIns = __nccwpck_require__(3552);
var setToStringTag = __nccwpck_require__(6890);
var createIteratorConstructor = __nccwpck_require__(6663);
var InternalStateModule = __nccwpck_require__(270);
var anInstance = __nccwpck_require__(9790);
var isCallable = __nccwpck_require__(396);
var hasOwn = __nccwpck_require__(9154);
var bind = __nccwpck_require__(3773);
var classof = __nccwpck_require__(8238);
var anObject = __nccwpck_require__(42);
var isObject = __nccwpck_require__(4559);
var $toString = __nccwpck_require__(3482);
var create = __nccwpck_require__(377);
var createPropertyDescriptor = __nccwpck_require__(6083);
var getIterator = __nccwpck_require__(7522);
var getIteratorMethod = __nccwpck_require__(7246);
var createIterResultObject = __nccwpck_require__(8544);
var validateArgumentsLength = __nccwpck_require__(1317);
var wellKnownSymbol = __nccwpck_require__(2202);
var arraySort = __nccwpck_require__(3519);

var ITERATOR = wellKnownSymbol('iterator');
var URL_SEARCH_PARAMS = 'URLSearchParams';
var URL_SEARCH_PARAMS_ITERATOR = URL_SEARCH_PARAMS + 'Iterator';
var setInternalState = InternalStateModule.set;
var getInternalParamsState = InternalStateModule.getterFor(URL_SEARCH_PARAMS);
var getInternalIteratorState = InternalStateModule.getterFor(URL_SEARCH_PARAMS_ITERATOR);
var percentDecode = percentCoding.decode;
var percentEncode = percentCoding.encode;

var nativeFetch = safeGetBuiltIn('fetch');
var NativeRequest = safeGetBuiltIn('Request');
var Headers = safeGetBuiltIn('Headers');
var RequestPrototype = NativeRequest && NativeRequest.prototype;
var HeadersPrototype = Headers && Headers.prototype;
var TypeError = globalThis.TypeError;
var charAt = uncurryThis(''.charAt);
var join = uncurryThis([].join);
var push = uncurryThis([].push);
var replace = uncurryThis(''.replace);
var shift = uncurryThis([].shift);
var splice = uncurryThis([].splice);
var split = uncurryThis(''.split);
var stringSlice = uncurryThis(''.slice);

var plus = /\+/g;

// https://url.spec.whatwg.org/#urlencoded-parsing - `+` decodes to a space
var decodeQueryComponent = function (input) {
  return percentDecode(replace(input, plus, ' '));
};

var find = /[!'()~]|%20/g;

var replacements = {
  '!': '%21',
  "'": '%27',
  '(': '%28',
  ')': '%29',
  '~': '%7E',
  '%20': '+'
};

var replacer = function (match) {
  return replacements[match];
};

var serialize = function (it) {
  return replace(percentEncode(it), find, replacer);
};

var URLSearchParamsIterator = createIteratorConstructor(function Iterator(params, kind) {
  setInternalState(this, {
    type: URL_SEARCH_PARAMS_ITERATOR,
    target: getInternalParamsState(params).entries,
    index: 0,
    kind: kind
  });
}, URL_SEARCH_PARAMS, function next() {
  var state = getInternalIteratorState(this);
  var target = state.target;
  var index = state.index++;
  if (!target || index >= target.length) {
    state.target = null;
    return createIterResultObject(undefined, true);
  }
  var entry = target[index];
  switch (state.kind) {
    case 'keys': return createIterResultObject(entry.key, false);
    case 'values': return createIterResultObject(entry.value, false);
  } return createIterResultObject([entry.key, entry.value], false);
}, true);

var URLSearchParamsState = function (init) {
  this.entries = [];
  this.url = null;

  if (init !== undefined) {
    if (isObject(init)) this.parseObject(init);
    else this.parseQuery(typeof init == 'string' ? charAt(init, 0) === '?' ? stringSlice(init, 1) : init : $toString(init));
  }
};

URLSearchParamsState.prototype = {
  type: URL_SEARCH_PARAMS,
  bindURL: function (url) {
    this.url = url;
    this.update();
  },
  parseObject: function (object) {
    var entries = this.entries;
    var iteratorMethod = getIteratorMethod(object);
    var iterator, next, step, entryIterator, entryNext, first, second;

    if (iteratorMethod) {
      iterator = getIterator(object, iteratorMethod);
      next = iterator.next;
      while (!(step = call(next, iterator)).done) {
        entryIterator = getIterator(anObject(step.value));
        entryNext = entryIterator.next;
        if (
          (first = call(entryNext, entryIterator)).done ||
          (second = call(entryNext, entryIterator)).done ||
          !call(entryNext, entryIterator).done
        ) throw new TypeError('Expected sequence with length 2');
        push(entries, { key: $toString(first.value), value: $toString(second.value) });
      }
    } else for (var key in object) if (hasOwn(object, key)) {
      push(entries, { key: key, value: $toString(object[key]) });
    }
  },
  parseQuery: function (query) {
    if (query) {
      var entries = this.entries;
      var attributes = split(query, '&');
      var index = 0;
      var attribute, entry;
      while (index < attributes.length) {
        attribute = attributes[index++];
        if (attribute.length) {
          entry = split(attribute, '=');
          push(entries, {
            key: decodeQueryComponent(shift(entry)),
            value: decodeQueryComponent(join(entry, '='))
          });
        }
      }
    }
  },
  serialize: function () {
    var entries = this.entries;
    var result = [];
    var index = 0;
    var entry;
    while (index < entries.length) {
      entry = entries[index++];
      push(result, serialize(entry.key) + '=' + serialize(entry.value));
    } return join(result, '&');
  },
  update: function () {
    this.entries.length = 0;
    this.parseQuery(this.url.query);
  },
  updateURL: function () {
    if (this.url) this.url.update();
  }
};

// `URLSearchParams` constructor
// https://url.spec.whatwg.org/#interface-urlsearchparams
var URLSearchParamsConstructor = function URLSearchParams(/* init */) {
  anInstance(this, URLSearchParamsPrototype);
  var init = arguments.length > 0 ? arguments[0] : undefined;
  var state = setInternalState(this, new URLSearchParamsState(init));
  if (!DESCRIPTORS) this.size = state.entries.length;
};

var URLSearchParamsPrototype = URLSearchParamsConstructor.prototype;

defineBuiltIns(URLSearchParamsPrototype, {
  // `URLSearchParams.prototype.append` method
  // https://url.spec.whatwg.org/#dom-urlsearchparams-append
  append: function append(name, value) {
    var state = getInternalParamsState(this);
    validateArgumentsLength(arguments.length, 2);
    push(state.entries, { key: $toString(name), value: $toString(value) });
    if (!DESCRIPTORS) this.size++;
    state.updateURL();
  },
  // `URLSearchParams.prototype.delete` method
  // https://url.spec.whatwg.org/#dom-urlsearchparams-delete
  'delete': function (name /* , value */) {
    var state = getInternalParamsState(this);
    var length = validateArgumentsLength(arguments.length, 1);
    var entries = state.entries;
    var key = $toString(name);
    var $value = length < 2 ? undefined : arguments[1];
    var value = $value === undefined ? $value : $toString($value);
    var index = 0;
    while (index < entries.length) {
      var entry = entries[index];
      if (entry.key === key && (value === undefined || entry.value === value)) {
        splice(entries, index, 1);
      } else index++;
    }
    if (!DESCRIPTORS) this.size = entries.length;
    state.updateURL();
  },
  // `URLSearchParams.prototype.get` method
  // https://url.spec.whatwg.org/#dom-urlsearchparams-get
  get: function get(name) {
    var entries = getInternalParamsState(this).entries;
    validateArgumentsLength(arguments.length, 1);
    var key = $toString(name);
    var index = 0;
    for (; index < entries.length; index++) {
      if (entries[index].key === key) return entries[index].value;
    }
    return null;
  },
  // `URLSearchParams.prototype.getAll` method
  // https://url.spec.whatwg.org/#dom-urlsearchparams-getall
  getAll: function getAll(name) {
    var entries = getInternalParamsState(this).entries;
    validateArgumentsLength(arguments.length, 1);
    var key = $toString(name);
    var result = [];
    var index = 0;
    for (; index < entries.length; index++) {
      if (entries[index].key === key) push(result, entries[index].value);
    }
    return result;
  },
  // `URLSearchParams.prototype.has` method
  // https://url.spec.whatwg.org/#dom-urlsearchparams-has
  has: function has(name /* , value */) {
    var entries = getInternalParamsState(this).entries;
    var length = validateArgumentsLength(arguments.length, 1);
    var key = $toString(name);
    var $value = length < 2 ? undefined : arguments[1];
    var value = $value === undefined ? $value : $toString($value);
    var index = 0;
    while (index < entries.length) {
      var entry = entries[index++];
      if (entry.key === key && (value === undefined || entry.value === value)) return true;
    }
    return false;
  },
  // `URLSearchParams.prototype.set` method
  // https://url.spec.whatwg.org/#dom-urlsearchparams-set
  set: function set(name, value) {
    var state = getInternalParamsState(this);
    validateArgumentsLength(arguments.length, 2);
    var entries = state.entries;
    var found = false;
    var key = $toString(name);
    var val = $toString(value);
    var index = 0;
    var entry;
    for (; index < entries.length; index++) {
      entry = entries[index];
      if (entry.key === key) {
        if (found) splice(entries, index--, 1);
        else {
          found = true;
          entry.value = val;
        }
      }
    }
    if (!found) push(entries, { key: key, value: val });
    if (!DESCRIPTORS) this.size = entries.length;
    state.updateURL();
  },
  // `URLSearchParams.prototype.sort` method
  // https://url.spec.whatwg.org/#dom-urlsearchparams-sort
  sort: function sort() {
    var state = getInternalParamsState(this);
    arraySort(state.entries, function (a, b) {
      return a.key > b.key ? 1 : -1;
    });
    state.updateURL();
  },
  // `URLSearchParams.prototype.forEach` method
  forEach: function forEach(callback /* , thisArg */) {
    var entries = getInternalParamsState(this).entries;
    var boundFunction = bind(callback, arguments.length > 1 ? arguments[1] : undefined);
    var index = 0;
    var entry;
    while (index < entries.length) {
      entry = entries[index++];
      boundFunction(entry.value, entry.key, this);
    }
  },
  // `URLSearchParams.prototype.keys` method
  keys: function keys() {
    return new URLSearchParamsIterator(this, 'keys');
  },
  // `URLSearchParams.prototype.values` method
  values: function values() {
    return new URLSearchParamsIterator(this, 'values');
  },
  // `URLSearchParams.prototype.entries` method
  entries: function entries() {
    return new URLSearchParamsIterator(this, 'entries');
  }
}, { enumerable: true });

// `URLSearchParams.prototype[@@iterator]` method
defineBuiltIn(URLSearchParamsPrototype, ITERATOR, URLSearchParamsPrototype.entries, { name: 'entries' });

// `URLSearchParams.prototype.toString` method
// https://url.spec.whatwg.org/#urlsearchparams-stringification-behavior
defineBuiltIn(URLSearchParamsPrototype, 'toString', function toString() {
  return getInternalParamsState(this).serialize();
}, { enumerable: true });

// `URLSearchParams.prototype.size` getter
// https://url.spec.whatwg.org/#dom-urlsearchparams-size
if (DESCRIPTORS) defineBuiltInAccessor(URLSearchParamsPrototype, 'size', {
  get: function size() {
    return getInternalParamsState(this).entries.length;
  },
  configurable: true,
  enumerable: true
});

setToStringTag(URLSearchParamsConstructor, URL_SEARCH_PARAMS);

$({ global: true, constructor: true, forced: !USE_NATIVE_URL }, {
  URLSearchParams: URLSearchParamsConstructor
});

// Wrap `fetch` and `Request` for correct work with polyfilled `URLSearchParams`
if (!USE_NATIVE_URL && isCallable(Headers)) {
  var headersHas = uncurryThis(HeadersPrototype.has);
  var headersSet = uncurryThis(HeadersPrototype.set);

  var wrapRequestOptions = function (init) {
    if (isObject(init)) {
      var body = init.body;
      var headers;
      if (classof(body) === URL_SEARCH_PARAMS) {
        headers = init.headers ? new Headers(init.headers) : new Headers();
        if (!headersHas(headers, 'content-type')) {
          headersSet(headers, 'content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
        }
        return create(init, {
          body: createPropertyDescriptor(0, $toString(body)),
          headers: createPropertyDescriptor(0, headers)
        });
      }
    } return init;
  };

  if (isCallable(nativeFetch)) {
    $({ global: true, enumerable: true, dontCallGetSet: true, forced: true }, {
      fetch: function fetch(input /* , init */) {
        return nativeFetch(input, arguments.length > 1 ? wrapRequestOptions(arguments[1]) : {});
      }
    });
  }

  if (isCallable(NativeRequest)) {
    var RequestConstructor = function Request(input /* , init */) {
      anInstance(this, RequestPrototype);
      return new NativeRequest(input, arguments.length > 1 ? wrapRequestOptions(arguments[1]) : {});
    };

    RequestPrototype.constructor = RequestConstructor;
    RequestConstructor.prototype = RequestPrototype;

    $({ global: true, constructor: true, dontCallGetSet: true, forced: true }, {
      Request: RequestConstructor
    });
  }
}

module.exports = {
  URLSearchParams: URLSearchParamsConstructor,
  getState: getInternalParamsState
};


/***/ }),

/***/ 4959:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: in core-js@4, move /modules/ dependencies to public entries for better optimization by tools like `preset-env`
__nccwpck_require__(6131);
var $ = __nccwpck_require__(1629);
var DESCRIPTORS = __nccwpck_require__(9837);
var USE_NATIVE_URL = __nccwpck_require__(5709);
var globalThis = __nccwpck_require__(461);
var bind = __nccwpck_require__(3773);
var uncurryThis = __nccwpck_require__(2897);
var defineBuiltIn = __nccwpck_require__(21);
var defineBuiltInAccessor = __nccwpck_require__(933);
var anInstance = __nccwpck_require__(9790);
var hasOwn = __nccwpck_require__(9154);
var assign = __nccwpck_require__(4080);
var arrayFrom = __nccwpck_require__(120);
var arraySlice = __nccwpck_require__(6065);
var codeAt = (__nccwpck_require__(5300).codeAt);
var toASCII = __nccwpck_require__(390);
var percentCoding = __nccwpck_require__(101);
var $toString = __nccwpck_require__(3482);
var setToStringTag = __nccwpck_require__(6890);
var validateArgumentsLength = __nccwpck_require__(1317);
var URLSearchParamsModule = __nccwpck_require__(3887);
var InternalStateModule = __nccwpck_require__(270);

var setInternalState = InternalStateModule.set;
var getInternalURLState = InternalStateModule.getterFor('URL');
var URLSearchParams = URLSearchParamsModule.URLSearchParams;
var getInternalSearchParamsState = URLSearchParamsModule.getState;
var percentDecode = percentCoding.decode;
var percentEncode = percentCoding.encode;

var NativeURL = globalThis.URL;
var TypeError = globalThis.TypeError;
var parseInt = globalThis.parseInt;
var floor = Math.floor;
var pow = Math.pow;
var fromCharCode = String.fromCharCode;
var charAt = uncurryThis(''.charAt);
var exec = uncurryThis(/./.exec);
var join = uncurryThis([].join);
var numberToString = uncurryThis(1.1.toString);
var pop = uncurryThis([].pop);
var push = uncurryThis([].push);
var replace = uncurryThis(''.replace);
var shift = uncurryThis([].shift);
var split = uncurryThis(''.split);
var stringIndexOf = uncurryThis(''.indexOf);
var stringSlice = uncurryThis(''.slice);
var toLowerCase = uncurryThis(''.toLowerCase);
var unshift = uncurryThis([].unshift);

var INVALID_AUTHORITY = 'Invalid authority';
var INVALID_SCHEME = 'Invalid scheme';
var INVALID_HOST = 'Invalid host';
var INVALID_PORT = 'Invalid port';

var ALPHA = /[a-z]/i;
var ALPHANUMERIC_PLUS_MINUS_DOT = /[\d+\-.a-z]/i;
var DIGIT = /\d/;
var HEX_START = /^0x/i;
var OCT = /^[0-7]+$/;
var DEC = /^\d+$/;
var HEX = /^[\da-f]+$/i;
/* eslint-disable regexp/no-control-character -- safe */
// https://url.spec.whatwg.org/#forbidden-domain-code-point
var FORBIDDEN_DOMAIN_CODE_POINT = /[\u0000-\u0020#%/:<>?@[\\\]^|\u007F]/;
// https://url.spec.whatwg.org/#forbidden-host-code-point
var FORBIDDEN_HOST_CODE_POINT = /[\0\t\n\r #/:<>?@[\\\]^|]/;
var LEADING_C0_CONTROL_OR_SPACE = /^[\u0000-\u0020]+/;
var TRAILING_C0_CONTROL_OR_SPACE = /(^|[^\u0000-\u0020])[\u0000-\u0020]+$/;
var TAB_AND_NEW_LINE = /[\t\n\r]/g;
var NON_ASCII = /[^\u0000-\u007F]/;
/* eslint-enable regexp/no-control-character -- safe */
// UTS#46 maps these onto a string containing a forbidden domain code point, so a domain
// holding one is rejected - listing them is far smaller than shipping the mapping table
var MAPPED_ONTO_FORBIDDEN = '\u00A8\u00AF\u00B4\u00B8\u02D8\u02D9\u02DA\u02DB\u02DC\u02DD\u037A\u0384\u0385\u1FBD\u1FBF\u1FC0'
  + '\u1FC1\u1FCD\u1FCE\u1FCF\u1FDD\u1FDE\u1FDF\u1FED\u1FEE\u1FFD\u1FFE\u2017\u203E\u2047\u2048\u2049'
  + '\u2100\u2101\u2105\u2106\u2A74\u309B\u309C\uFC5E\uFC5F\uFC60\uFC61\uFC62\uFC63\uFDFA\uFDFB\uFE13'
  + '\uFE16\uFE47\uFE48\uFE49\uFE4A\uFE4B\uFE4C\uFE55\uFE56\uFE5F\uFE64\uFE65\uFE68\uFE6A\uFE6B\uFE70'
  + '\uFE72\uFE74\uFE76\uFE78\uFE7A\uFE7C\uFE7E\uFFE3';
// eslint-disable-next-line no-unassigned-vars -- expected `undefined` value
var EOF;

// https://www.unicode.org/reports/tr46/#IDNA_Mapping_Table
var isIgnoredCodePoint = function (code) {
  return code === 0xAD || code === 0x34F || code === 0x200B || code === 0x3164
    || code === 0xFEFF || code === 0xFFA0
    || (code >= 0x115F && code <= 0x1160)
    || (code >= 0x17B4 && code <= 0x17B5)
    || (code >= 0x180B && code <= 0x180F)
    || (code >= 0x2060 && code <= 0x2064) || (code >= 0x206A && code <= 0x206F)
    || (code >= 0xFE00 && code <= 0xFE0F)
    || (code >= 0xE0100 && code <= 0xE01EF);
};

var isDisallowedCodePoint = function (code) {
  return code === 0xFFFD
    // lone surrogate - a matched pair is a single code point and never lands here
    || (code >= 0xD800 && code <= 0xDFFF)
    // C1 controls
    || (code >= 0x80 && code <= 0x9F)
    // line and paragraph separators, bidirectional formatting characters
    || (code >= 0x200E && code <= 0x200F) || (code >= 0x2028 && code <= 0x2029)
    || (code >= 0x202A && code <= 0x202E) || (code >= 0x2065 && code <= 0x2069)
    // noncharacters
    || (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) === 0xFFFE
    // private use
    || (code >= 0xE000 && code <= 0xF8FF) || (code >= 0xF0000 && code <= 0x10FFFD);
};

var mapCodePoint = function (code) {
  // full-width forms
  if (code >= 0xFF01 && code <= 0xFF5E) return code - 0xFEE0;
  // spaces and the listed code points collapse onto a forbidden domain code point; a space
  // stands in for the real mapping since either way the domain is rejected
  if (code === 0xA0 || code === 0x1680 || code === 0x202F || code === 0x205F || code === 0x3000) return 0x20;
  if (code >= 0x2000 && code <= 0x200A) return 0x20;
  // the list holds no supplementary code point, and `fromCharCode` would truncate one
  if (code <= 0xFFFF && stringIndexOf(MAPPED_ONTO_FORBIDDEN, fromCharCode(code)) > -1) return 0x20;
  return code;
};

// https://url.spec.whatwg.org/#concept-domain-to-ascii
// A subset of UTS#46 processing - the full mapping table is too large to ship. Covered are the
// entries cheap to express: the ignored and disallowed code points, full-width forms, and the
// code points mapping onto a forbidden domain code point. Not covered, so such domains are
// punycoded rather than mapped or rejected: unassigned code points, half-width forms,
// compatibility decompositions, NFC, CheckJoiners, CheckBidi, and labels that already arrive
// punycoded - those are not decoded back for validation.
var domainToASCII = function (domain) {
  // every mapped, ignored and disallowed code point is non-ASCII, so an ASCII domain
  // needs the punycode step only - this keeps the common case off the slow path
  if (!exec(NON_ASCII, domain)) return domain === '' ? null : toASCII(domain);
  var codePoints = arrayFrom(domain);
  var result = '';
  var index, code, mapped;
  for (index = 0; index < codePoints.length; index++) {
    code = codeAt(codePoints[index], 0);
    if (isDisallowedCodePoint(code)) return null;
    if (isIgnoredCodePoint(code)) continue;
    mapped = mapCodePoint(code);
    result += mapped === code ? codePoints[index] : fromCharCode(mapped);
  }
  return result === '' ? null : toASCII(result);
};

// https://url.spec.whatwg.org/#ends-in-a-number-checker
var endsInNumber = function (input) {
  var parts = split(input, '.');
  var last, hexPart;
  if (parts[parts.length - 1] === '') {
    if (parts.length === 1) return false;
    parts.length--;
  }
  last = parts[parts.length - 1];
  if (exec(DEC, last)) return true;
  if (exec(HEX_START, last)) {
    hexPart = stringSlice(last, 2);
    return hexPart === '' || !!exec(HEX, hexPart);
  }
  return false;
};

// https://url.spec.whatwg.org/#concept-ipv4-parser
var parseIPv4 = function (input) {
  var parts = split(input, '.');
  var partsLength, numbers, index, part, radix, number, ipv4;
  if (parts.length && parts[parts.length - 1] === '') {
    parts.length--;
  }
  partsLength = parts.length;
  if (partsLength > 4) return null;
  numbers = [];
  for (index = 0; index < partsLength; index++) {
    part = parts[index];
    if (part === '') return null;
    radix = 10;
    if (part.length > 1 && charAt(part, 0) === '0') {
      radix = exec(HEX_START, part) ? 16 : 8;
      part = stringSlice(part, radix === 8 ? 1 : 2);
    }
    if (part === '') {
      number = 0;
    } else {
      if (!exec(radix === 10 ? DEC : radix === 8 ? OCT : HEX, part)) return null;
      number = parseInt(part, radix);
    }
    push(numbers, number);
  }
  for (index = 0; index < partsLength; index++) {
    number = numbers[index];
    if (index === partsLength - 1) {
      if (number >= pow(256, 5 - partsLength)) return null;
    } else if (number > 255) return null;
  }
  ipv4 = pop(numbers);
  for (index = 0; index < numbers.length; index++) {
    ipv4 += numbers[index] * pow(256, 3 - index);
  }
  return ipv4;
};

// https://url.spec.whatwg.org/#concept-ipv6-parser
// eslint-disable-next-line max-statements -- TODO
var parseIPv6 = function (input) {
  var address = [0, 0, 0, 0, 0, 0, 0, 0];
  var pieceIndex = 0;
  var compress = null;
  var pointer = 0;
  var value, length, numbersSeen, ipv4Piece, number, swaps, swap;

  var chr = function () {
    return charAt(input, pointer);
  };

  if (chr() === ':') {
    if (charAt(input, 1) !== ':') return;
    pointer += 2;
    pieceIndex++;
    compress = pieceIndex;
  }
  while (chr()) {
    if (pieceIndex === 8) return;
    if (chr() === ':') {
      if (compress !== null) return;
      pointer++;
      pieceIndex++;
      compress = pieceIndex;
      continue;
    }
    value = length = 0;
    while (length < 4 && exec(HEX, chr())) {
      value = value * 16 + parseInt(chr(), 16);
      pointer++;
      length++;
    }
    if (chr() === '.') {
      if (length === 0) return;
      pointer -= length;
      if (pieceIndex > 6) return;
      numbersSeen = 0;
      while (chr()) {
        ipv4Piece = null;
        if (numbersSeen > 0) {
          if (chr() === '.' && numbersSeen < 4) pointer++;
          else return;
        }
        if (!exec(DIGIT, chr())) return;
        while (exec(DIGIT, chr())) {
          number = parseInt(chr(), 10);
          if (ipv4Piece === null) ipv4Piece = number;
          else if (ipv4Piece === 0) return;
          else ipv4Piece = ipv4Piece * 10 + number;
          if (ipv4Piece > 255) return;
          pointer++;
        }
        address[pieceIndex] = address[pieceIndex] * 256 + ipv4Piece;
        numbersSeen++;
        if (numbersSeen === 2 || numbersSeen === 4) pieceIndex++;
      }
      if (numbersSeen !== 4) return;
      break;
    } else if (chr() === ':') {
      pointer++;
      if (!chr()) return;
    } else if (chr()) return;
    address[pieceIndex++] = value;
  }
  if (compress !== null) {
    swaps = pieceIndex - compress;
    pieceIndex = 7;
    while (pieceIndex !== 0 && swaps > 0) {
      swap = address[pieceIndex];
      address[pieceIndex--] = address[compress + swaps - 1];
      address[compress + --swaps] = swap;
    }
  } else if (pieceIndex !== 8) return;
  return address;
};

var findLongestZeroSequence = function (ipv6) {
  var maxIndex = null;
  var maxLength = 1;
  var currStart = null;
  var currLength = 0;
  var index = 0;
  for (; index < 8; index++) {
    if (ipv6[index] !== 0) {
      if (currLength > maxLength) {
        maxIndex = currStart;
        maxLength = currLength;
      }
      currStart = null;
      currLength = 0;
    } else {
      if (currStart === null) currStart = index;
      ++currLength;
    }
  }
  return currLength > maxLength ? currStart : maxIndex;
};

// https://url.spec.whatwg.org/#host-serializing
var serializeHost = function (host) {
  var result, index, compress, ignore0;

  // ipv4
  if (typeof host == 'number') {
    result = [];
    for (index = 0; index < 4; index++) {
      unshift(result, host % 256);
      host = floor(host / 256);
    }
    return join(result, '.');
  }

  // ipv6
  if (typeof host == 'object') {
    result = '';
    compress = findLongestZeroSequence(host);
    for (index = 0; index < 8; index++) {
      if (ignore0 && host[index] === 0) continue;
      if (ignore0) ignore0 = false;
      if (compress === index) {
        result += index ? ':' : '::';
        ignore0 = true;
      } else {
        result += numberToString(host[index], 16);
        if (index < 7) result += ':';
      }
    }
    return '[' + result + ']';
  }

  return host;
};

// https://url.spec.whatwg.org/#c0-control-percent-encode-set
// empty because the set is the code points outside U+0020..U+007E, which the range
// check below already covers; the sets extending it only add code points inside it
var C0ControlPercentEncodeSet = {};
var queryPercentEncodeSet = assign({}, C0ControlPercentEncodeSet, {
  ' ': 1, '"': 1, '#': 1, '<': 1, '>': 1
});
var specialQueryPercentEncodeSet = assign({}, queryPercentEncodeSet, {
  "'": 1
});
var fragmentPercentEncodeSet = assign({}, C0ControlPercentEncodeSet, {
  ' ': 1, '"': 1, '<': 1, '>': 1, '`': 1
});
var pathPercentEncodeSet = assign({}, fragmentPercentEncodeSet, {
  '#': 1, '?': 1, '{': 1, '}': 1, '^': 1
});
var userinfoPercentEncodeSet = assign({}, pathPercentEncodeSet, {
  '/': 1, ':': 1, ';': 1, '=': 1, '@': 1, '[': 1, '\\': 1, ']': 1, '^': 1, '|': 1
});

// https://url.spec.whatwg.org/#string-utf-8-percent-encode
var utf8PercentEncode = function (chr, set) {
  var code = codeAt(chr, 0);
  // percent-encoding leaves ' alone, but it belongs to the special-query percent-encode set
  return code >= 0x20 && code < 0x7F && !hasOwn(set, chr) ? chr : chr === "'" && hasOwn(set, chr) ? '%27' : percentEncode(chr);
};

// https://url.spec.whatwg.org/#special-scheme
var specialSchemes = {
  ftp: 21,
  file: null,
  http: 80,
  https: 443,
  ws: 80,
  wss: 443
};

// https://url.spec.whatwg.org/#windows-drive-letter
var isWindowsDriveLetter = function (string, normalized) {
  var second;
  return string.length === 2 && exec(ALPHA, charAt(string, 0))
    && ((second = charAt(string, 1)) === ':' || (!normalized && second === '|'));
};

// https://url.spec.whatwg.org/#start-with-a-windows-drive-letter
var startsWithWindowsDriveLetter = function (string) {
  var third;
  return string.length > 1 && isWindowsDriveLetter(stringSlice(string, 0, 2)) && (
    string.length === 2 ||
    ((third = charAt(string, 2)) === '/' || third === '\\' || third === '?' || third === '#')
  );
};

// https://url.spec.whatwg.org/#single-dot-path-segment
var isSingleDot = function (segment) {
  return segment === '.' || toLowerCase(segment) === '%2e';
};

// https://url.spec.whatwg.org/#double-dot-path-segment
var isDoubleDot = function (segment) {
  segment = toLowerCase(segment);
  return segment === '..' || segment === '%2e.' || segment === '.%2e' || segment === '%2e%2e';
};

// States:
var SCHEME_START = {};
var SCHEME = {};
var NO_SCHEME = {};
var SPECIAL_RELATIVE_OR_AUTHORITY = {};
var PATH_OR_AUTHORITY = {};
var RELATIVE = {};
var RELATIVE_SLASH = {};
var SPECIAL_AUTHORITY_SLASHES = {};
var SPECIAL_AUTHORITY_IGNORE_SLASHES = {};
var AUTHORITY = {};
var HOST = {};
var HOSTNAME = {};
var PORT = {};
var FILE = {};
var FILE_SLASH = {};
var FILE_HOST = {};
var PATH_START = {};
var PATH = {};
var CANNOT_BE_A_BASE_URL_PATH = {};
var QUERY = {};
var FRAGMENT = {};

var URLState = function (url, isBase, base) {
  var urlString = $toString(url);
  var baseState, failure, searchParams;
  if (isBase) {
    failure = this.parse(urlString);
    if (failure) throw new TypeError(failure);
    this.searchParams = null;
  } else {
    if (base !== undefined) baseState = new URLState(base, true);
    failure = this.parse(urlString, null, baseState);
    if (failure) throw new TypeError(failure);
    searchParams = getInternalSearchParamsState(new URLSearchParams());
    searchParams.bindURL(this);
    this.searchParams = searchParams;
  }
};

URLState.prototype = {
  type: 'URL',
  // https://url.spec.whatwg.org/#url-parsing
  // eslint-disable-next-line max-statements -- TODO
  parse: function (input, stateOverride, base) {
    var url = this;
    var state = stateOverride || SCHEME_START;
    var pointer = 0;
    var buffer = '';
    var seenAt = false;
    var seenBracket = false;
    var seenPasswordToken = false;
    var codePoints, chr, bufferCodePoints, failure;

    input = $toString(input);

    if (!stateOverride) {
      url.scheme = '';
      url.username = '';
      url.password = '';
      url.host = null;
      url.port = null;
      url.path = [];
      url.query = null;
      url.fragment = null;
      url.cannotBeABaseURL = false;
      input = replace(input, LEADING_C0_CONTROL_OR_SPACE, '');
      input = replace(input, TRAILING_C0_CONTROL_OR_SPACE, '$1');
    }

    input = replace(input, TAB_AND_NEW_LINE, '');

    codePoints = arrayFrom(input);

    while (pointer <= codePoints.length) {
      chr = codePoints[pointer];
      switch (state) {
        case SCHEME_START:
          if (chr && exec(ALPHA, chr)) {
            buffer += toLowerCase(chr);
            state = SCHEME;
          } else if (!stateOverride) {
            state = NO_SCHEME;
            continue;
          } else return INVALID_SCHEME;
          break;

        case SCHEME:
          if (chr && exec(ALPHANUMERIC_PLUS_MINUS_DOT, chr)) {
            buffer += toLowerCase(chr);
          } else if (chr === ':') {
            if (stateOverride && (
              (url.isSpecial() !== hasOwn(specialSchemes, buffer)) ||
              (buffer === 'file' && (url.includesCredentials() || url.port !== null)) ||
              (url.scheme === 'file' && url.host === '')
            )) return;
            url.scheme = buffer;
            if (stateOverride) {
              if (url.isSpecial() && specialSchemes[url.scheme] === url.port) url.port = null;
              return;
            }
            buffer = '';
            if (url.scheme === 'file') {
              state = FILE;
            } else if (url.isSpecial() && base && base.scheme === url.scheme) {
              state = SPECIAL_RELATIVE_OR_AUTHORITY;
            } else if (url.isSpecial()) {
              state = SPECIAL_AUTHORITY_SLASHES;
            } else if (codePoints[pointer + 1] === '/') {
              state = PATH_OR_AUTHORITY;
              pointer++;
            } else {
              url.cannotBeABaseURL = true;
              push(url.path, '');
              state = CANNOT_BE_A_BASE_URL_PATH;
            }
          } else if (!stateOverride) {
            buffer = '';
            state = NO_SCHEME;
            pointer = 0;
            continue;
          } else return INVALID_SCHEME;
          break;

        case NO_SCHEME:
          if (!base || (base.cannotBeABaseURL && chr !== '#')) return INVALID_SCHEME;
          if (base.cannotBeABaseURL && chr === '#') {
            url.scheme = base.scheme;
            url.path = arraySlice(base.path);
            url.query = base.query;
            url.fragment = '';
            url.cannotBeABaseURL = true;
            state = FRAGMENT;
            break;
          }
          state = base.scheme === 'file' ? FILE : RELATIVE;
          continue;

        case SPECIAL_RELATIVE_OR_AUTHORITY:
          if (chr === '/' && codePoints[pointer + 1] === '/') {
            state = SPECIAL_AUTHORITY_IGNORE_SLASHES;
            pointer++;
          } else {
            state = RELATIVE;
            continue;
          } break;

        case PATH_OR_AUTHORITY:
          if (chr === '/') {
            state = AUTHORITY;
            break;
          } else {
            state = PATH;
            continue;
          }

        case RELATIVE:
          url.scheme = base.scheme;
          if (chr === EOF) {
            url.username = base.username;
            url.password = base.password;
            url.host = base.host;
            url.port = base.port;
            url.path = arraySlice(base.path);
            url.query = base.query;
          } else if (chr === '/' || (chr === '\\' && url.isSpecial())) {
            state = RELATIVE_SLASH;
          } else if (chr === '?') {
            url.username = base.username;
            url.password = base.password;
            url.host = base.host;
            url.port = base.port;
            url.path = arraySlice(base.path);
            url.query = '';
            state = QUERY;
          } else if (chr === '#') {
            url.username = base.username;
            url.password = base.password;
            url.host = base.host;
            url.port = base.port;
            url.path = arraySlice(base.path);
            url.query = base.query;
            url.fragment = '';
            state = FRAGMENT;
          } else {
            url.username = base.username;
            url.password = base.password;
            url.host = base.host;
            url.port = base.port;
            url.path = arraySlice(base.path);
            if (url.path.length) url.path.length--;
            state = PATH;
            continue;
          } break;

        case RELATIVE_SLASH:
          if (url.isSpecial() && (chr === '/' || chr === '\\')) {
            state = SPECIAL_AUTHORITY_IGNORE_SLASHES;
          } else if (chr === '/') {
            state = AUTHORITY;
          } else {
            url.username = base.username;
            url.password = base.password;
            url.host = base.host;
            url.port = base.port;
            state = PATH;
            continue;
          } break;

        case SPECIAL_AUTHORITY_SLASHES:
          state = SPECIAL_AUTHORITY_IGNORE_SLASHES;
          if (chr !== '/' || codePoints[pointer + 1] !== '/') continue;
          pointer++;
          break;

        case SPECIAL_AUTHORITY_IGNORE_SLASHES:
          if (chr !== '/' && chr !== '\\') {
            state = AUTHORITY;
            continue;
          } break;

        case AUTHORITY:
          if (chr === '@') {
            if (seenAt) buffer = '%40' + buffer;
            seenAt = true;
            bufferCodePoints = arrayFrom(buffer);
            for (var i = 0; i < bufferCodePoints.length; i++) {
              var codePoint = bufferCodePoints[i];
              if (codePoint === ':' && !seenPasswordToken) {
                seenPasswordToken = true;
                continue;
              }
              var encodedCodePoints = utf8PercentEncode(codePoint, userinfoPercentEncodeSet);
              if (seenPasswordToken) url.password += encodedCodePoints;
              else url.username += encodedCodePoints;
            }
            buffer = '';
          } else if (
            chr === EOF || chr === '/' || chr === '?' || chr === '#' ||
            (chr === '\\' && url.isSpecial())
          ) {
            if (seenAt && buffer === '') return INVALID_AUTHORITY;
            pointer -= arrayFrom(buffer).length + 1;
            buffer = '';
            state = HOST;
          } else buffer += chr;
          break;

        case HOST:
        case HOSTNAME:
          if (stateOverride && url.scheme === 'file') {
            state = FILE_HOST;
            continue;
          } else if (chr === ':' && !seenBracket) {
            if (buffer === '') return INVALID_HOST;
            if (stateOverride === HOSTNAME) return;
            failure = url.parseHost(buffer);
            if (failure) return failure;
            buffer = '';
            state = PORT;
          } else if (
            chr === EOF || chr === '/' || chr === '?' || chr === '#' ||
            (chr === '\\' && url.isSpecial())
          ) {
            if (url.isSpecial() && buffer === '') return INVALID_HOST;
            if (stateOverride && buffer === '' && (url.includesCredentials() || url.port !== null)) return;
            failure = url.parseHost(buffer);
            if (failure) return failure;
            buffer = '';
            state = PATH_START;
            if (stateOverride) return;
            continue;
          } else {
            if (chr === '[') seenBracket = true;
            else if (chr === ']') seenBracket = false;
            buffer += chr;
          } break;

        case PORT:
          if (exec(DIGIT, chr)) {
            buffer += chr;
          } else if (
            chr === EOF || chr === '/' || chr === '?' || chr === '#' ||
            (chr === '\\' && url.isSpecial()) ||
            stateOverride
          ) {
            if (buffer !== '') {
              var port = parseInt(buffer, 10);
              if (port > 0xFFFF) return INVALID_PORT;
              url.port = (url.isSpecial() && port === specialSchemes[url.scheme]) ? null : port;
              buffer = '';
            }
            if (stateOverride) return;
            state = PATH_START;
            continue;
          } else return INVALID_PORT;
          break;

        case FILE:
          url.scheme = 'file';
          url.host = '';
          if (chr === '/' || chr === '\\') state = FILE_SLASH;
          else if (base && base.scheme === 'file') {
            switch (chr) {
              case EOF:
                url.host = base.host;
                url.path = arraySlice(base.path);
                url.query = base.query;
                break;
              case '?':
                url.host = base.host;
                url.path = arraySlice(base.path);
                url.query = '';
                state = QUERY;
                break;
              case '#':
                url.host = base.host;
                url.path = arraySlice(base.path);
                url.query = base.query;
                url.fragment = '';
                state = FRAGMENT;
                break;
              default:
                url.host = base.host;
                if (!startsWithWindowsDriveLetter(join(arraySlice(codePoints, pointer), ''))) {
                  url.path = arraySlice(base.path);
                  url.shortenPath();
                }
                state = PATH;
                continue;
            }
          } else {
            state = PATH;
            continue;
          } break;

        case FILE_SLASH:
          if (chr === '/' || chr === '\\') {
            state = FILE_HOST;
            break;
          }
          if (base && base.scheme === 'file') {
            url.host = base.host;
            if (!startsWithWindowsDriveLetter(join(arraySlice(codePoints, pointer), ''))
              && isWindowsDriveLetter(base.path[0], true)) push(url.path, base.path[0]);
          }
          state = PATH;
          continue;

        case FILE_HOST:
          if (chr === EOF || chr === '/' || chr === '\\' || chr === '?' || chr === '#') {
            if (!stateOverride && isWindowsDriveLetter(buffer)) {
              state = PATH;
            } else if (buffer === '') {
              url.host = '';
              if (stateOverride) return;
              state = PATH_START;
            } else {
              failure = url.parseHost(buffer);
              if (failure) return failure;
              if (url.host === 'localhost') url.host = '';
              if (stateOverride) return;
              buffer = '';
              state = PATH_START;
            } continue;
          } else buffer += chr;
          break;

        case PATH_START:
          if (url.isSpecial()) {
            state = PATH;
            if (chr !== '/' && chr !== '\\') continue;
          } else if (!stateOverride && chr === '?') {
            url.query = '';
            state = QUERY;
          } else if (!stateOverride && chr === '#') {
            url.fragment = '';
            state = FRAGMENT;
          } else if (chr !== EOF) {
            state = PATH;
            if (chr !== '/') continue;
          } break;

        case PATH:
          if (
            chr === EOF || chr === '/' ||
            (chr === '\\' && url.isSpecial()) ||
            (!stateOverride && (chr === '?' || chr === '#'))
          ) {
            if (isDoubleDot(buffer)) {
              url.shortenPath();
              if (chr !== '/' && !(chr === '\\' && url.isSpecial())) {
                push(url.path, '');
              }
            } else if (isSingleDot(buffer)) {
              if (chr !== '/' && !(chr === '\\' && url.isSpecial())) {
                push(url.path, '');
              }
            } else {
              if (url.scheme === 'file' && !url.path.length && isWindowsDriveLetter(buffer)) {
                // eslint-disable-next-line max-depth -- ok
                if (url.host !== null && url.host !== '') url.host = '';
                buffer = charAt(buffer, 0) + ':'; // normalize windows drive letter
              }
              push(url.path, buffer);
            }
            buffer = '';
            if (url.scheme === 'file' && (chr === EOF || chr === '?' || chr === '#')) {
              while (url.path.length > 1 && url.path[0] === '') {
                shift(url.path);
              }
            }
            if (chr === '?') {
              url.query = '';
              state = QUERY;
            } else if (chr === '#') {
              url.fragment = '';
              state = FRAGMENT;
            }
          } else {
            buffer += utf8PercentEncode(chr, pathPercentEncodeSet);
          } break;

        case CANNOT_BE_A_BASE_URL_PATH:
          if (chr === '?') {
            url.query = '';
            state = QUERY;
          } else if (chr === '#') {
            url.fragment = '';
            state = FRAGMENT;
          } else if (chr !== EOF) {
            if (chr === ' ') {
              url.path[0] += codePoints[pointer + 1] === '?' || codePoints[pointer + 1] === '#' ? '%20' : ' ';
            } else {
              url.path[0] += utf8PercentEncode(chr, C0ControlPercentEncodeSet);
            }
          } break;

        case QUERY:
          if (!stateOverride && chr === '#') {
            url.fragment = '';
            state = FRAGMENT;
          } else if (chr !== EOF) {
            url.query += utf8PercentEncode(chr, url.isSpecial() ? specialQueryPercentEncodeSet : queryPercentEncodeSet);
          } break;

        case FRAGMENT:
          if (chr !== EOF) url.fragment += utf8PercentEncode(chr, fragmentPercentEncodeSet);
          break;
      }

      pointer++;
    }
  },
  // https://url.spec.whatwg.org/#host-parsing
  parseHost: function (input) {
    var result, codePoints, index;
    if (charAt(input, 0) === '[') {
      if (charAt(input, input.length - 1) !== ']') return INVALID_HOST;
      result = parseIPv6(stringSlice(input, 1, -1));
      if (!result) return INVALID_HOST;
      this.host = result;
    // opaque host
    } else if (!this.isSpecial()) {
      if (exec(FORBIDDEN_HOST_CODE_POINT, input)) return INVALID_HOST;
      result = '';
      codePoints = arrayFrom(input);
      for (index = 0; index < codePoints.length; index++) {
        result += utf8PercentEncode(codePoints[index], C0ControlPercentEncodeSet);
      }
      this.host = result;
    } else {
      input = domainToASCII(percentDecode(input));
      if (input === null || exec(FORBIDDEN_DOMAIN_CODE_POINT, input)) return INVALID_HOST;
      if (endsInNumber(input)) {
        result = parseIPv4(input);
        if (result === null) return INVALID_HOST;
        this.host = result;
      } else {
        this.host = input;
      }
    }
  },
  // https://url.spec.whatwg.org/#cannot-have-a-username-password-port
  cannotHaveUsernamePasswordPort: function () {
    return this.host === null || this.host === '' || this.cannotBeABaseURL || this.scheme === 'file';
  },
  // https://url.spec.whatwg.org/#include-credentials
  includesCredentials: function () {
    return this.username !== '' || this.password !== '';
  },
  // https://url.spec.whatwg.org/#is-special
  isSpecial: function () {
    return hasOwn(specialSchemes, this.scheme);
  },
  // https://url.spec.whatwg.org/#shorten-a-urls-path
  shortenPath: function () {
    var path = this.path;
    var pathSize = path.length;
    if (pathSize && (this.scheme !== 'file' || pathSize !== 1 || !isWindowsDriveLetter(path[0], true))) {
      path.length--;
    }
  },
  // https://url.spec.whatwg.org/#concept-url-serializer
  serialize: function () {
    var url = this;
    var scheme = url.scheme;
    var username = url.username;
    var password = url.password;
    var host = url.host;
    var port = url.port;
    var path = url.path;
    var query = url.query;
    var fragment = url.fragment;
    var output = scheme + ':';
    if (host !== null) {
      output += '//';
      if (url.includesCredentials()) {
        output += username + (password ? ':' + password : '') + '@';
      }
      output += serializeHost(host);
      if (port !== null) output += ':' + port;
    } else if (scheme === 'file') output += '//';
    if (host === null && !url.cannotBeABaseURL && path.length > 1 && path[0] === '') output += '/.';
    output += url.cannotBeABaseURL ? path[0] : path.length ? '/' + join(path, '/') : '';
    if (query !== null) output += '?' + query;
    if (fragment !== null) output += '#' + fragment;
    return output;
  },
  // https://url.spec.whatwg.org/#dom-url-href
  setHref: function (href) {
    var failure = this.parse(href);
    if (failure) throw new TypeError(failure);
    this.searchParams.update();
  },
  // https://url.spec.whatwg.org/#dom-url-origin
  getOrigin: function () {
    var scheme = this.scheme;
    var port = this.port;
    if (scheme === 'blob') try {
      return new URLConstructor(this.path[0]).origin;
    } catch (error) {
      return 'null';
    }
    if (scheme === 'file' || !this.isSpecial()) return 'null';
    return scheme + '://' + serializeHost(this.host) + (port !== null ? ':' + port : '');
  },
  // https://url.spec.whatwg.org/#dom-url-protocol
  getProtocol: function () {
    return this.scheme + ':';
  },
  setProtocol: function (protocol) {
    this.parse($toString(protocol) + ':', SCHEME_START);
  },
  // https://url.spec.whatwg.org/#dom-url-username
  getUsername: function () {
    return this.username;
  },
  setUsername: function (username) {
    var codePoints = arrayFrom($toString(username));
    if (this.cannotHaveUsernamePasswordPort()) return;
    this.username = '';
    for (var i = 0; i < codePoints.length; i++) {
      this.username += utf8PercentEncode(codePoints[i], userinfoPercentEncodeSet);
    }
  },
  // https://url.spec.whatwg.org/#dom-url-password
  getPassword: function () {
    return this.password;
  },
  setPassword: function (password) {
    var codePoints = arrayFrom($toString(password));
    if (this.cannotHaveUsernamePasswordPort()) return;
    this.password = '';
    for (var i = 0; i < codePoints.length; i++) {
      this.password += utf8PercentEncode(codePoints[i], userinfoPercentEncodeSet);
    }
  },
  // https://url.spec.whatwg.org/#dom-url-host
  getHost: function () {
    var host = this.host;
    var port = this.port;
    return host === null ? ''
      : port === null ? serializeHost(host)
      : serializeHost(host) + ':' + port;
  },
  setHost: function (host) {
    if (this.cannotBeABaseURL) return;
    this.parse(host, HOST);
  },
  // https://url.spec.whatwg.org/#dom-url-hostname
  getHostname: function () {
    var host = this.host;
    return host === null ? '' : serializeHost(host);
  },
  setHostname: function (hostname) {
    if (this.cannotBeABaseURL) return;
    this.parse(hostname, HOSTNAME);
  },
  // https://url.spec.whatwg.org/#dom-url-port
  getPort: function () {
    var port = this.port;
    return port === null ? '' : $toString(port);
  },
  setPort: function (port) {
    if (this.cannotHaveUsernamePasswordPort()) return;
    port = $toString(port);
    if (port === '') this.port = null;
    else this.parse(port, PORT);
  },
  // https://url.spec.whatwg.org/#dom-url-pathname
  getPathname: function () {
    var path = this.path;
    return this.cannotBeABaseURL ? path[0] : path.length ? '/' + join(path, '/') : '';
  },
  setPathname: function (pathname) {
    if (this.cannotBeABaseURL) return;
    this.path = [];
    this.parse(pathname, PATH_START);
  },
  // https://url.spec.whatwg.org/#dom-url-search
  getSearch: function () {
    var query = this.query;
    return query ? '?' + query : '';
  },
  setSearch: function (search) {
    search = $toString(search);
    if (search === '') {
      this.query = null;
    } else {
      if (charAt(search, 0) === '?') search = stringSlice(search, 1);
      this.query = '';
      this.parse(search, QUERY);
    }
    this.searchParams.update();
  },
  // https://url.spec.whatwg.org/#dom-url-searchparams
  getSearchParams: function () {
    return this.searchParams.facade;
  },
  // https://url.spec.whatwg.org/#dom-url-hash
  getHash: function () {
    var fragment = this.fragment;
    return fragment ? '#' + fragment : '';
  },
  setHash: function (hash) {
    hash = $toString(hash);
    if (hash === '') {
      this.fragment = null;
      return;
    }
    if (charAt(hash, 0) === '#') hash = stringSlice(hash, 1);
    this.fragment = '';
    this.parse(hash, FRAGMENT);
  },
  update: function () {
    this.query = this.searchParams.serialize() || null;
  }
};

// `URL` constructor
// https://url.spec.whatwg.org/#url-class
var URLConstructor = function URL(url /* , base */) {
  var that = anInstance(this, URLPrototype);
  var base = validateArgumentsLength(arguments.length, 1) > 1 ? arguments[1] : undefined;
  var state = setInternalState(that, new URLState(url, false, base));
  if (!DESCRIPTORS) {
    that.href = state.serialize();
    that.origin = state.getOrigin();
    that.protocol = state.getProtocol();
    that.username = state.getUsername();
    that.password = state.getPassword();
    that.host = state.getHost();
    that.hostname = state.getHostname();
    that.port = state.getPort();
    that.pathname = state.getPathname();
    that.search = state.getSearch();
    that.searchParams = state.getSearchParams();
    that.hash = state.getHash();
  }
};

var URLPrototype = URLConstructor.prototype;

var accessorDescriptor = function (getter, setter) {
  return {
    get: function () {
      return getInternalURLState(this)[getter]();
    },
    set: setter && function (value) {
      return getInternalURLState(this)[setter](value);
    },
    configurable: true,
    enumerable: true
  };
};

if (DESCRIPTORS) {
  // `URL.prototype.href` accessors pair
  // https://url.spec.whatwg.org/#dom-url-href
  defineBuiltInAccessor(URLPrototype, 'href', accessorDescriptor('serialize', 'setHref'));
  // `URL.prototype.origin` getter
  // https://url.spec.whatwg.org/#dom-url-origin
  defineBuiltInAccessor(URLPrototype, 'origin', accessorDescriptor('getOrigin'));
  // `URL.prototype.protocol` accessors pair
  // https://url.spec.whatwg.org/#dom-url-protocol
  defineBuiltInAccessor(URLPrototype, 'protocol', accessorDescriptor('getProtocol', 'setProtocol'));
  // `URL.prototype.username` accessors pair
  // https://url.spec.whatwg.org/#dom-url-username
  defineBuiltInAccessor(URLPrototype, 'username', accessorDescriptor('getUsername', 'setUsername'));
  // `URL.prototype.password` accessors pair
  // https://url.spec.whatwg.org/#dom-url-password
  defineBuiltInAccessor(URLPrototype, 'password', accessorDescriptor('getPassword', 'setPassword'));
  // `URL.prototype.host` accessors pair
  // https://url.spec.whatwg.org/#dom-url-host
  defineBuiltInAccessor(URLPrototype, 'host', accessorDescriptor('getHost', 'setHost'));
  // `URL.prototype.hostname` accessors pair
  // https://url.spec.whatwg.org/#dom-url-hostname
  defineBuiltInAccessor(URLPrototype, 'hostname', accessorDescriptor('getHostname', 'setHostname'));
  // `URL.prototype.port` accessors pair
  // https://url.spec.whatwg.org/#dom-url-port
  defineBuiltInAccessor(URLPrototype, 'port', accessorDescriptor('getPort', 'setPort'));
  // `URL.prototype.pathname` accessors pair
  // https://url.spec.whatwg.org/#dom-url-pathname
  defineBuiltInAccessor(URLPrototype, 'pathname', accessorDescriptor('getPathname', 'setPathname'));
  // `URL.prototype.search` accessors pair
  // https://url.spec.whatwg.org/#dom-url-search
  defineBuiltInAccessor(URLPrototype, 'search', accessorDescriptor('getSearch', 'setSearch'));
  // `URL.prototype.searchParams` getter
  // https://url.spec.whatwg.org/#dom-url-searchparams
  defineBuiltInAccessor(URLPrototype, 'searchParams', accessorDescriptor('getSearchParams'));
  // `URL.prototype.hash` accessors pair
  // https://url.spec.whatwg.org/#dom-url-hash
  defineBuiltInAccessor(URLPrototype, 'hash', accessorDescriptor('getHash', 'setHash'));
}

// `URL.prototype.toJSON` method
// https://url.spec.whatwg.org/#dom-url-tojson
defineBuiltIn(URLPrototype, 'toJSON', function toJSON() {
  return getInternalURLState(this).serialize();
}, { enumerable: true });

// `URL.prototype.toString` method
// https://url.spec.whatwg.org/#URL-stringification-behavior
defineBuiltIn(URLPrototype, 'toString', function toString() {
  return getInternalURLState(this).serialize();
}, { enumerable: true });

if (NativeURL) {
  var nativeCreateObjectURL = NativeURL.createObjectURL;
  var nativeRevokeObjectURL = NativeURL.revokeObjectURL;
  // `URL.createObjectURL` method
  // https://developer.mozilla.org/en-US/docs/Web/API/URL/createObjectURL
  if (nativeCreateObjectURL) defineBuiltIn(URLConstructor, 'createObjectURL', bind(nativeCreateObjectURL, NativeURL));
  // `URL.revokeObjectURL` method
  // https://developer.mozilla.org/en-US/docs/Web/API/URL/revokeObjectURL
  if (nativeRevokeObjectURL) defineBuiltIn(URLConstructor, 'revokeObjectURL', bind(nativeRevokeObjectURL, NativeURL));
}

setToStringTag(URLConstructor, 'URL');

$({ global: true, constructor: true, forced: !USE_NATIVE_URL, sham: !DESCRIPTORS }, {
  URL: URLConstructor
});


/***/ }),

/***/ 1005:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


// TODO: Remove this module from `core-js@4` since it's replaced to module below
__nccwpck_require__(4959);


/***/ }),

/***/ 7904:
/***/ ((__unused_webpack_module, __unused_webpack_exports, __nccwpck_require__) => {


var $ = __nccwpck_require__(1629);
var getBuiltIn = __nccwpck_require__(3188);
var validateArgumentsLength = __nccwpck_require__(1317);
var toString = __nccwpck_require__(3482);
var USE_NATIVE_URL = __nccwpck_require__(5709);

var URL = getBuiltIn('URL');

// `URL.parse` method
// https://url.spec.whatwg.org/#dom-url-parse
$({ target: 'URL', stat: true, forced: !USE_NATIVE_URL }, {
  parse: function parse(url) {
    var length = validateArgumentsLength(arguments.length, 1);
    var urlString = toString(url);
    var base = length < 2 || arguments[1] === undefined ? undefined : toString(arguments[1]);
    try {
      return new URL(urlString, base);
    } catch (error) {
      return null;
    }
  }
});


/***/ }),

/***/ 2209:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(8376);

module.exports = parent;


/***/ }),

/***/ 5935:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(5338);
__nccwpck_require__(9794);

module.exports = parent;


/***/ }),

/***/ 1211:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(8914);

module.exports = parent;


/***/ }),

/***/ 5786:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(4887);

module.exports = parent;


/***/ }),

/***/ 7739:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(7668);

module.exports = parent;


/***/ }),

/***/ 2435:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(1060);

module.exports = parent;


/***/ }),

/***/ 2042:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(1135);

module.exports = parent;


/***/ }),

/***/ 7693:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(5158);

module.exports = parent;


/***/ }),

/***/ 6587:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(7372);
__nccwpck_require__(9794);

module.exports = parent;


/***/ }),

/***/ 2839:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(6027);

module.exports = parent;


/***/ }),

/***/ 319:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(3106);

module.exports = parent;


/***/ }),

/***/ 1776:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(2111);

module.exports = parent;


/***/ }),

/***/ 5866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


var parent = __nccwpck_require__(8839);

module.exports = parent;


/***/ }),

/***/ 6525:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


__nccwpck_require__(1005);
__nccwpck_require__(7904);
var path = __nccwpck_require__(6163);

module.exports = path.URL.parse;


/***/ }),

/***/ 7964:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_older_node_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9482);
/* harmony import */ var _cli_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8079);
/* harmony import */ var _cli_printer_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7203);
/* harmony import */ var _cli_program_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5509);




/** A reader that goes away (`… | head`) has what it wanted. */
const stop = () => process.exit();
process.exitCode = await (0,_cli_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .m)(_cli_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .L, {
    args: process.argv.slice(2),
    env: process.env,
    folder: process.cwd(),
    stdout: (0,_cli_printer_js__WEBPACK_IMPORTED_MODULE_3__/* .createPrinter */ .F)(process.stdout, process.env, stop),
    stderr: (0,_cli_printer_js__WEBPACK_IMPORTED_MODULE_3__/* .createPrinter */ .F)(process.stderr, process.env, stop),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ COMMANDS)
});

;// CONCATENATED MODULE: ./build/compiled/erase/command.js
/** `erase`: a person's records taken out of the files and of the history. */
const ERASE = {
    name: 'erase',
    summary: {
        en: "take a person's records out of the files and of the history",
        ja: '特定の人のレコードをファイルと履歴から消去する',
    },
    description: {
        en: 'Shows how many records in how many commits it would take out. With --yes it rewrites the history in this clone, pushes nothing, and prints the commands that remain, one a line. Every other record of every commit stays as it is, and the seals fit again.',
        ja: '消去されるレコードとコミットの件数を表示します。--yesを付けると、このクローンの履歴を書き換え、プッシュはせず、残りの作業のコマンドを1行に1つずつ出力します。ほかのレコードはすべてのコミットでそのまま残り、シールも一致します。',
    },
    usage: '(--email ADDRESS | --maillog-id N) [--yes] [options]',
    readsClone: true,
    options: [
        {
            name: 'email',
            value: 'ADDRESS',
            help: {
                en: 'the address, or in a pseudonymized archive the pseudonym',
                ja: 'アドレス。仮名化されたアーカイブでは仮名でもよい',
            },
        },
        {
            name: 'maillog-id',
            value: 'N',
            help: {
                en: 'one mail; where it is the only one to its address, everything of the address',
                ja: 'メール1通。そのアドレスへの唯一のメールであれば、アドレスに関するすべて',
            },
        },
        {
            name: 'yes',
            value: null,
            help: {
                en: 'do it; without, it only shows what it would do',
                ja: '実行する。付けない場合は表示のみ',
            },
        },
        {
            name: 'key-env',
            value: 'NAME',
            help: {
                en: 'the environment variable that holds the key of a pseudonymized archive (default: PSEUDONYM_KEY)',
                ja: '仮名化されたアーカイブの鍵が入っている環境変数（既定値：PSEUDONYM_KEY）',
            },
        },
    ],
    examples: [
        {
            words: { en: 'What an erasure would take out', ja: '消去される件数を確認する' },
            line: 'blastengine-archive erase --repository archive --email k-suzuki25@example.ne.jp',
        },
    ],
    run: async (context) => (await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(228), __nccwpck_require__.e(596)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7596))).runErase(context),
};

// EXTERNAL MODULE: ./build/compiled/cli/usage-error.js
var usage_error = __nccwpck_require__(527);
// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __nccwpck_require__(3071);
// EXTERNAL MODULE: ./build/compiled/seal/leaves.js
var seal_leaves = __nccwpck_require__(9216);
// EXTERNAL MODULE: ./build/compiled/seal/merkle.js
var merkle = __nccwpck_require__(1490);
// EXTERNAL MODULE: ./build/compiled/seal/seals-file.js
var seals_file = __nccwpck_require__(2167);
// EXTERNAL MODULE: ./build/compiled/evidence/clone-seals.js
var clone_seals = __nccwpck_require__(8716);
// EXTERNAL MODULE: ./build/compiled/records/csv/csv.js
var csv = __nccwpck_require__(9347);
// EXTERNAL MODULE: ./build/compiled/records/id.js
var records_id = __nccwpck_require__(34);
// EXTERNAL MODULE: ./build/compiled/records/json.js
var records_json = __nccwpck_require__(5849);
// EXTERNAL MODULE: ./build/compiled/seal/seal.js
var seal_seal = __nccwpck_require__(9529);
;// CONCATENATED MODULE: ./build/compiled/evidence/proof.js


/** The file that proves what the archive knew of one mail. Its shape is that of the JSON; hashes and salts are lower-case hex. */
const PROOF_FORMAT = 'blastengine-archive-proof/1';
const STATE_KEYS = [
    ...['record', 'file', 'salt', 'leaf_index', 'leaf_count', 'file_path'],
    ...['line', 'month', 'line_index', 'line_count', 'month_path'],
    ...['month_index', 'month_count', 'seal_path', 'commit'],
];
/** Bounds for what a stranger hands in; a real proof has some kilobytes a state. */
const LONGEST_FILE = 64 * 2 ** 20;
const MOST_STATES = 100_000;
/** Higher than any tree of leaves that a file can name. */
const LONGEST_PATH = 64;
/** The text of a proof, one state a line. */
function formatProof({ repository, directory, states }) {
    const head = { format: PROOF_FORMAT, repository, directory };
    const lines = states.map((state) => JSON.stringify(state, [...STATE_KEYS]));
    return `${JSON.stringify(head).slice(0, -1)},"states":[\n${lines.join(',\n')}\n]}\n`;
}
/** Of a JSON text: a string that is a value, one that is a key, a brace. */
const TOKEN = /"(?:[^"\\]|\\.)*"(?!\s*:)|("(?:[^"\\]|\\.)*")|[{}]/gs;
/**
 * Whether an object of a JSON text names a key twice: readers differ in which of the two counts, so that one
 * would show another record than the one that was checked.
 */
function hasRepeatedKey(json) {
    const open = [];
    for (const [token, key] of json.matchAll(TOKEN)) {
        if (token === '{')
            open.push(new Set());
        if (token === '}')
            open.pop();
        if (key === undefined)
            continue;
        const keys = open.at(-1);
        const size = keys?.size;
        if (keys?.add(JSON.parse(key)).size === size)
            return true;
    }
    return false;
}
/** The fields of an object with exactly these keys, read by their kind. */
function openObject(value, keys, place) {
    const fields = (0,records_json/* decodeObject */.gv)(value, place);
    const missing = keys.find((key) => !Object.hasOwn(fields, key));
    if (missing !== undefined)
        throw new errors/* DecodeError */.Xc(`${place}: '${missing}' is missing`);
    if (Object.keys(fields).length > keys.length)
        throw new errors/* DecodeError */.Xc(`${place}: too many keys`);
    const fail = (key, expected) => new errors/* DecodeError */.Xc(`${place}: '${key}': expected ${expected}`);
    return {
        text(key) {
            const text = fields[key];
            if (typeof text !== 'string')
                throw fail(key, 'a text');
            return text;
        },
        count(key) {
            const count = fields[key];
            if (!Number.isSafeInteger(count) || Number(count) < 0)
                throw fail(key, 'a whole number');
            return Number(count);
        },
        list(key, most) {
            const list = fields[key];
            if (!Array.isArray(list) || list.length > most)
                throw fail(key, `a list of at most ${most}`);
            return list;
        },
        hashes(key) {
            const list = fields[key];
            const isList = Array.isArray(list) && list.length <= LONGEST_PATH;
            if (!isList || !list.every((hash) => typeof hash === 'string')) {
                throw fail(key, `a list of at most ${LONGEST_PATH} hashes`);
            }
            return list;
        },
    };
}
function decodeState(value, index) {
    const { text, count, hashes } = openObject(value, STATE_KEYS, `states[${index}]`);
    return {
        record: text('record'),
        file: text('file'),
        salt: text('salt'),
        leaf_index: count('leaf_index'),
        leaf_count: count('leaf_count'),
        file_path: hashes('file_path'),
        line: text('line'),
        month: text('month'),
        line_index: count('line_index'),
        line_count: count('line_count'),
        month_path: hashes('month_path'),
        month_index: count('month_index'),
        month_count: count('month_count'),
        seal_path: hashes('seal_path'),
        commit: text('commit'),
    };
}
function parseJson(bytes) {
    if (bytes.length > LONGEST_FILE)
        throw new errors/* DecodeError */.Xc('the file is larger than any proof');
    try {
        const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        const value = (0,records_json/* parseExact */.jM)(json);
        if (!hasRepeatedKey(json))
            return value;
    }
    catch {
        throw new errors/* DecodeError */.Xc('the file is not JSON');
    }
    throw new errors/* DecodeError */.Xc('the file names a key twice');
}
/**
 * Reads a proof, of which nothing is checked but its shape. Throws `DecodeError` for a file that is none or that
 * is larger than a proof can be.
 */
function parseProof(bytes) {
    const value = parseJson(bytes);
    const format = (0,records_json/* isJsonObject */.OW)(value) ? (0,records_json/* field */.ZZ)(value, 'format') : null;
    if (format !== PROOF_FORMAT) {
        const isNewer = typeof format === 'string' && /^blastengine-archive-proof\/\d+$/.test(format);
        const cure = isNewer ? ': it was made by another version of blastengine-archive' : '';
        throw new errors/* DecodeError */.Xc(`the file is no proof of the format ${PROOF_FORMAT}${cure}`);
    }
    const keys = ['format', 'repository', 'directory', 'states'];
    const { text, list } = openObject(value, keys, 'proof');
    return {
        format: PROOF_FORMAT,
        repository: text('repository'),
        directory: text('directory'),
        states: list('states', MOST_STATES).map(decodeState),
    };
}

// EXTERNAL MODULE: ./build/compiled/evidence/signatures/signed-commit.js
var signed_commit = __nccwpck_require__(3698);
;// CONCATENATED MODULE: ./build/compiled/evidence/check-proof.js










/** Thrown inside this file alone. */
class Misfit extends Error {
    step;
    detail;
    constructor(step, detail = '') {
        super(step);
        this.step = step;
        this.detail = detail;
    }
}
/** Runs one step: what does not decode there does not fit. */
function step(name, take) {
    try {
        return take();
    }
    catch (error) {
        throw error instanceof errors/* DecodeError */.Xc || error instanceof SyntaxError ? new Misfit(name) : error;
    }
}
const KINDS = {
    logs: 'log',
    failures: 'failure',
    deliveries: 'delivery',
};
function readHex(text, bytes, name) {
    if (text.length !== bytes * 2 || !/^[0-9a-f]*$/.test(text))
        throw new Misfit(name);
    return Buffer.from(text, 'hex');
}
/** The record's bytes; half of a surrogate pair has none. */
function bytesOf(text, name) {
    if (!text.isWellFormed())
        throw new Misfit(name);
    return Buffer.from(text);
}
function readDelivery(record) {
    const [row, ...others] = (0,csv/* parseCsv */.Wk)(`${record}\n`);
    const deliveryId = (0,records_id/* parseId */.Fg)(row?.[0] ?? '');
    if (deliveryId === undefined || others.length > 0)
        throw new Misfit('record');
    return { kind: 'delivery', maillogId: null, deliveryId };
}
/** Reads a record as its file's kind has them. A key that stands twice in it may be read either way. */
function readRecord(file, record) {
    const kind = KINDS[file.split('/')[0] ?? ''];
    if (kind === undefined || (0,seals_file/* sealedMonthOf */.eG)(file) === undefined)
        throw new Misfit('record');
    return step('record', () => {
        if (kind === 'delivery')
            return readDelivery(record);
        const fields = (0,records_json/* decodeObject */.gv)((0,records_json/* parseExact */.jM)(record), 'record');
        if (record.includes('\n') || hasRepeatedKey(record))
            throw new Misfit('record');
        const { delivery_id: delivery } = fields;
        const deliveryId = delivery === null || delivery === undefined ? null : (0,records_json/* requireId */.l4)(fields, 'delivery_id');
        return { kind, maillogId: (0,records_json/* requireId */.l4)(fields, 'maillog_id'), deliveryId };
    });
}
/** As `readRecord`; `undefined` for what is no record of a mail. */
function tryRecord(file, record) {
    try {
        return readRecord(file, record);
    }
    catch (error) {
        if (error instanceof Misfit)
            return undefined;
        throw error;
    }
}
/** Follows a path from a leaf; throws where a tree of so many leaves has no such path. */
function climb(name, leaf, place, path) {
    const hashes = path.map((hash) => readHex(hash, 32, name));
    const root = (0,merkle/* rootOfPath */.F9)({ leaf, ...place, path: hashes });
    if (root === undefined)
        throw new Misfit(name);
    return Buffer.from(root).toString('hex');
}
/** From the record to the root over all months. */
function climbToSeal(state) {
    const { record, file, salt, line, month } = state;
    const place = (index, count) => ({ index, count });
    const leaf = (0,seal_leaves/* recordHash */.oj)(readHex(salt, 16, 'file'), bytesOf(record, 'record'));
    const fileRoot = climb('file', leaf, place(state.leaf_index, state.leaf_count), state.file_path);
    const named = step('line', () => (0,seals_file/* parseSealsLine */.yu)(line));
    const isOfFile = named.path === file && named.records === state.leaf_count;
    if (!isOfFile || (0,seals_file/* sealedMonthOf */.eG)(file) !== month)
        throw new Misfit('line');
    if (named.root !== fileRoot)
        throw new Misfit('file');
    const lineLeaf = (0,merkle/* leafHash */.Jq)(bytesOf(line, 'line'));
    const inMonth = place(state.line_index, state.line_count);
    const monthRoot = climb('month', lineLeaf, inMonth, state.month_path);
    const leafOfMonth = (0,seal_seal/* formatMonthLeaf */.MT)({ month, lines: state.line_count, root: monthRoot });
    const inSeal = place(state.month_index, state.month_count);
    return climb('seal', (0,merkle/* leafHash */.Jq)(Buffer.from(leafOfMonth)), inSeal, state.seal_path);
}
/** More than any commit of an archive holds, also one that people squashed. */
const LONGEST_COMMIT = 2 ** 20;
function readCommit(base64) {
    const isBase64 = base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64);
    if (!isBase64 || base64.length > LONGEST_COMMIT)
        throw new Misfit('commit');
    return step('commit', () => (0,signed_commit/* parseCommit */.L)(Buffer.from(base64, 'base64')));
}
const SIGNATURE_STEPS = {
    unsigned: 'unsigned',
    unreadable: 'signature',
    wrong: 'signature',
    'unknown-key': 'unknown-key',
    'outside-life': 'outside-life',
};
/** Judges whether a commit counts as signed. Throws what does not fit. */
function judgeSignature(commit, keys) {
    const finding = (0,signed_commit/* checkSignature */.j)(commit, keys);
    if (finding.is === 'valid')
        return { signedAt: finding.at, fingerprint: finding.fingerprint };
    const detail = finding.is === 'unknown-key' ? finding.keyId : '';
    throw new Misfit(SIGNATURE_STEPS[finding.is], detail);
}
function proveState(state, keys) {
    const record = readRecord(state.file, state.record);
    const root = climbToSeal(state);
    const commit = readCommit(state.commit);
    const seal = (0,seal_seal/* parseSealTrailer */._Y)(commit.message);
    if (seal?.root !== root || seal.months !== state.month_count)
        throw new Misfit('seal');
    return { ...record, state, commit, seal, ...judgeSignature(commit, keys) };
}
/** Whether all states are of one mail: one mail log, and deliveries that it belongs to. */
function isOneMail(states) {
    const mails = new Set(states.map(({ maillogId }) => maillogId).filter((id) => id !== null));
    const ofMail = states.filter(({ kind }) => kind !== 'delivery');
    const deliveries = new Set(ofMail.map(({ deliveryId }) => deliveryId));
    return (mails.size === 1 &&
        states.every(({ deliveryId, kind }) => kind !== 'delivery' || deliveries.has(deliveryId)));
}
/** Checks a proof by the keys that count. */
function checkProof(proof, keys) {
    const states = [];
    try {
        for (const state of proof.states)
            states.push(proveState(state, keys));
        if (states.length === 0)
            throw new Misfit('empty');
        if (!isOneMail(states))
            throw new Misfit('another-mail');
        return { isValid: true, states };
    }
    catch (error) {
        if (!(error instanceof Misfit))
            throw error;
        const { step: at, detail } = error;
        return { isValid: false, refusal: { step: at, state: states.length, detail } };
    }
}

;// CONCATENATED MODULE: ./build/compiled/evidence/find-states.js


const LINE_FEED = 0x0a;
/** The records of a file that begin like this, as text. */
function pickRecords(file, bytes, start) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (text.indexOf(start) === -1)
        return [];
    if (file.endsWith('.csv')) {
        const records = (0,seal_leaves/* splitRecords */.DQ)(file, bytes).map((record) => record.toString());
        return records.filter((record) => record.startsWith(start));
    }
    const found = [];
    for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
        const end = text.indexOf(LINE_FEED, at);
        const isStart = at === 0 || text[at - 1] === LINE_FEED;
        if (isStart)
            found.push(text.toString('utf8', at, end === -1 ? text.length : end));
    }
    return found;
}
/** What a file's records of the mail begin with. */
const startOfLog = (maillogId) => `{"maillog_id":${maillogId},`;
const startOfDelivery = (deliveryId) => `${deliveryId},`;
/** A file with all its parts, at the head; parts never grow fewer. */
function partsOf(paths, found) {
    const stem = (path) => path.replace(/(?:_part-\d+)?\.[a-z]+$/, '');
    const stems = new Set(found.map(stem));
    return [...paths].filter((path) => stems.has(stem(path)));
}
/** The versions of some files, and what each holds of the mail. */
async function readVersions({ clone, directory }, paths, start) {
    const versions = (await clone.readHistory()).versionsOf(paths);
    const files = new Map();
    for (const { files: some } of versions) {
        for (const [path, blob] of some)
            files.set(blob, path.slice(directory.length + 1));
    }
    const records = new Map();
    for await (const { blob, bytes } of clone.readBlobs(files.keys())) {
        const file = files.get(blob) ?? '';
        const found = pickRecords(file, bytes, start);
        const read = found.flatMap((record) => {
            const known = tryRecord(file, record);
            return known === undefined ? [] : [{ ...known, record, file, blob }];
        });
        records.set(blob, read);
    }
    return { versions, records };
}
/** What each version holds, by its commit. */
function recordsByCommit({ versions, records }) {
    const held = ({ files }) => [...files.values()].flatMap((blob) => records.get(blob) ?? []);
    return new Map(versions.map((version) => [version.commit, held(version)]));
}
/** Every commit of the branch, parents before children, with what it holds: its own version, else its first parent's. */
async function spread({ clone }, all) {
    const kinds = all.map(recordsByCommit);
    const known = new Map();
    return (await clone.listCommits()).map(({ commit, parents: [parent = ''] }) => {
        const before = known.get(parent);
        const records = kinds.map((own, index) => own.get(commit) ?? before?.[index] ?? []);
        known.set(commit, records);
        return { commit, records: records.flat() };
    });
}
async function findFiles(place, folders, start) {
    const { clone, directory } = place;
    const paths = folders.map((folder) => `${directory}/${folder}`);
    const lines = clone.search({ commit: clone.head, paths }, [start]);
    const found = await Array.fromAsync(lines, ({ path }) => path);
    if (found.length === 0)
        return [];
    return partsOf((await clone.listFiles(clone.head, paths)).keys(), found);
}
/** As `findFiles`, for records that people took out of every file of the head: the commits still hold them. */
async function findPastFiles({ clone, directory }, folders, start) {
    const { filesBelow } = await clone.readHistory();
    const past = filesBelow(folders.map((folder) => `${directory}/${folder}`));
    const blobs = [...new Set(past.map(({ blob }) => blob))];
    const found = new Set(await clone.searchBlobs(blobs, [start]));
    return [...new Set(past.filter(({ blob }) => found.has(blob)).map(({ path }) => path))];
}
async function findMailFiles(place, start) {
    const folders = ['logs', 'failures'];
    const found = await findFiles(place, folders, start);
    return found.length > 0 ? found : findPastFiles(place, folders, start);
}
/** The files of the deliveries that the mail belongs to: those of its own month, else any. */
async function findDeliveryFiles(place, logFiles, start) {
    const months = logFiles.map((path) => path.slice(place.directory.length + 1).split('/')[1] ?? '');
    const near = [...new Set(months)].map((month) => `deliveries/${month}`);
    for (const folders of [near, ['deliveries']]) {
        const found = await findFiles(place, folders, start);
        if (found.length > 0)
            return found;
    }
    return findPastFiles(place, ['deliveries'], start);
}
/**
 * Every commit of the branch, parents before children, with the states that it holds of a mail log, of its failure
 * and of its delivery. None where no commit knows the mail.
 */
async function findHeldRecords(clone, directory, maillogId) {
    const place = { clone, directory };
    const start = startOfLog(maillogId);
    const paths = await findMailFiles(place, start);
    if (paths.length === 0)
        return [];
    const logs = await readVersions(place, paths, start);
    const ids = [...logs.records.values()].flat().map(({ deliveryId }) => deliveryId);
    const all = [logs];
    for (const id of new Set(ids.filter((one) => one !== null))) {
        const row = startOfDelivery(id);
        const files = await findDeliveryFiles(place, paths, row);
        if (files.length > 0)
            all.push(await readVersions(place, files, row));
    }
    return spread(place, all);
}

;// CONCATENATED MODULE: ./build/compiled/evidence/check-clone.js





async function readFile({ clone, directory }, commit, file) {
    const path = `${directory}/${file}`;
    const blob = (await clone.listFiles(commit, [path])).get(path);
    return blob === undefined ? undefined : clone.readBlob(blob);
}
/** Whether the commit bears the proof's seal, rightly, and seals the proof's line. */
async function holdsLine({ seals }, commit, proven) {
    const { line, file } = proven.state;
    const sealed = await seals.readSeal(commit);
    if (sealed?.seal.root !== proven.seal.root)
        return false;
    const found = sealed.months.flatMap(({ files }) => files).find(({ path }) => path === file);
    return found?.hash.equals((0,merkle/* leafHash */.Jq)(Buffer.from(line))) ?? false;
}
/** Judges the file itself; a rewritten one does not hash to what it was. */
async function judgeFile(reader, commit, { state, commit: published, maillogId, deliveryId, kind }) {
    const { file, line, record } = state;
    const bytes = await readFile(reader, commit, file);
    if (bytes === undefined)
        return 'clone-record';
    const start = kind === 'delivery' ? startOfDelivery(deliveryId ?? '') : startOfLog(maillogId ?? '');
    const records = (0,seal_leaves/* splitRecords */.DQ)(file, bytes).map((one) => one.toString());
    const own = records.filter((one) => one.startsWith(start));
    if (!own.includes(record))
        return 'clone-record';
    if (own.length > 1)
        return 'clone-twice';
    if (commit !== published.id)
        return undefined;
    const { root } = (0,seal_leaves/* fileSeal */.c2)(file, bytes, await reader.seals.readSealKey(commit));
    return root === (0,seals_file/* parseSealsLine */.yu)(line).root ? undefined : 'clone-file';
}
async function judgeState(reader, proven) {
    const { clone, seals } = reader;
    const commit = seals.findSuccessor(proven.commit.id);
    const isRewritten = commit !== proven.commit.id;
    const isHeld = (await clone.listCommits()).some((one) => one.commit === commit);
    if (!isHeld)
        return { step: 'clone-commit', isRewritten };
    if (!(await holdsLine(reader, commit, proven)))
        return { step: 'clone-seal', isRewritten };
    return { step: await judgeFile(reader, commit, proven), isRewritten };
}
/** Looks every state up in the archive of a clone. Throws as reading the clone does. */
async function checkClone(clone, directory, states) {
    const reader = { clone, directory, seals: await (0,clone_seals/* openCloneSeals */.y)(clone, directory) };
    const rewritten = new Set();
    for (const [index, proven] of states.entries()) {
        const { step, isRewritten } = await judgeState(reader, proven);
        if (step !== undefined)
            return { step, state: index };
        if (isRewritten)
            rewritten.add(proven.commit.id);
    }
    return { rewritten: rewritten.size };
}

// EXTERNAL MODULE: ./build/compiled/tell/markdown.js
var markdown = __nccwpck_require__(9635);
// EXTERNAL MODULE: ./build/compiled/evidence/signatures/github-keys.js
var github_keys = __nccwpck_require__(674);
// EXTERNAL MODULE: ./build/compiled/tell/words/phrases.js
var phrases = __nccwpck_require__(6835);
;// CONCATENATED MODULE: ./build/compiled/evidence/texts.js

const JAPAN = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'short',
    timeStyle: 'medium',
});
/** A moment (ms) in Japan and in UTC. */
function formatMoment(ms, language) {
    const utc = new Date(ms).toISOString().replace('.000Z', 'Z');
    const japan = JAPAN.format(ms);
    return language === 'ja' ? `${japan}（日本時間、${utc}）` : `${japan} Japan time (${utc})`;
}
const EN = {
    kinds: { log: 'mail log', failure: 'failure', delivery: 'delivery' },
    proved: (time) => `GitHub created and signed, at ${time}, a commit whose message fixes this record: it existed in this form by then and was not changed since.`,
    notProved: 'This does not show who wrote it, that the commit was published, or that no other history exists, since anybody can have GitHub sign a commit.',
    valid: (id, states) => `Valid: mail log ${id}, ${(0,phrases/* many */._d)(states, 'record')}.`,
    commit: 'commit',
    seal: 'seal',
    key: 'key',
    file: 'file',
    claimedRepository: (repository) => `The proof says that it is from the repository '${repository}'. Nothing in it proves that.`,
    givenKey: (fingerprint) => `Signed by the key ${fingerprint}, which you gave with --key. This is GitHub's word only if that key belongs to your GitHub server.`,
    notValid: (cause, state) => `Not valid${state === null ? '' : `, state ${state}`}: ${cause}`,
    notJudged: (cause, state) => `Cannot be judged: ${cause}${state === null ? '' : ` (state ${state})`}`,
    gap: ' ',
    steps: {
        empty: 'the proof holds no state.',
        record: 'this is not the record of a mail log, a failure or a delivery.',
        file: 'the record, its salt and its path do not lead to the root of the file that the line of the seals file gives.',
        line: "the file's name, its number of records or its month are not those of the line of the seals file.",
        month: "the line's path does not lead to the root of its month.",
        seal: 'the way from the record does not lead to the seal in the message of the commit.',
        commit: 'the commit object cannot be read.',
        unsigned: 'the commit is not signed.',
        signature: 'the signature of the commit is not one over this commit.',
        'unknown-key': 'signed by a key that this program does not know. That does not make it a forgery: GitHub may have a new key, or the commit is from a GitHub Enterprise Server. Give its key with --key FILE.',
        'outside-life': 'the commit is signed at a time at which the key was not in use.',
        'another-mail': 'the proof holds states of more than one mail.',
        'clone-commit': 'the archive does not hold the commit of this state: its history was rewritten, or this is another archive.',
        'clone-seal': "the archive's seals files do not fit the seal of the commit.",
        'clone-file': 'the file in the archive does not have the root that its seals file gives.',
        'clone-record': 'the archive does not hold this record in this file.',
        'clone-twice': 'the archive holds two records of this mail in this file.',
    },
    unknownKey: (keyId) => `Key ID: ${keyId}.`,
    cloneAgrees: (commits) => `The archive agrees: ${commits === 1 ? 'the commit of the proof is' : commits === 2 ? 'both commits of the proof are' : `all ${commits} commits of the proof are`} on its branch, the seals fit, and the files hold the records.`,
    rewritten: (commits) => `${(0,phrases/* many */._d)(commits, 'commit of them stands', 'commits of them stand')} there as an erasure rewrote ${commits === 1 ? 'it' : 'them'}; the original is kept beside.`,
    sealAgrees: (seal, states) => `The seal ${seal} that you kept agrees with ${(0,phrases/* many */._d)(states, 'state')}.`,
    sealDisagrees: (seal) => `the seal ${seal} that you kept is not the seal of any state.`,
    restUnsealed: (states) => `${(0,phrases/* many */._d)(states, 'state has another seal', 'states have other seals')}, which you did not name.`,
    unknownMail: "The archive does not know this mail. 'blastengine-archive trace --email ADDRESS' shows the mail log IDs of what a person was sent.",
    nothingSigned: 'No commit that holds this mail is signed by GitHub and bears a seal that fits.',
    passedOver: {
        unsigned: (commits) => `${(0,phrases/* many */._d)(commits, 'commit')} without a signature`,
        unknownKeys: (keyIds) => `commits signed by keys that are not known (${keyIds})`,
        badlySigned: (commits) => `${(0,phrases/* many */._d)(commits, 'commit')} with a signature that does not fit`,
        unsealed: (commits) => `${(0,phrases/* many */._d)(commits, 'signed commit')} without a seal that fits`,
    },
    cureUnsigned: "Let the action make its commits through GitHub's API: input 'commit-signing: always' with the default token or an app's. The first signed commit also proves what the archive holds by then.",
    cureSha256: 'This repository names its objects by SHA-256. GitHub signs commits of SHA-1 repositories; keep the archive in one of those to have proofs.',
    cureUnknownKey: "If the archive is on a GitHub Enterprise Server, give the server's key with --key FILE (it is at https://SERVER/web-flow.gpg).",
    partly: (proved, known) => `${proved} of ${(0,phrases/* many */._d)(known, 'state')} ${proved === 1 ? 'is' : 'are'} proved. No signed commit holds the others: they changed before GitHub signed one.`,
    written: ([logs, failures, deliveries], file) => `${(0,phrases/* many */._d)(logs + failures + deliveries, 'record')} proved in ${file}: ${(0,phrases/* many */._d)(logs, 'state')} of the mail log, ${failures} of its failure, ${deliveries} of its delivery`,
};
const JA = {
    kinds: { log: 'メールログ', failure: 'エラー詳細', delivery: '配信' },
    proved: (time) => `GitHubは${time}に、このレコードを確定するメッセージを持つコミットを作成し、署名しました。レコードはその時点までにこの形で存在し、その後変更されていません。`,
    notProved: 'GitHubにコミットの署名をさせることは誰にでもできるため、レコードを書いたのが誰か、コミットが公開されたか、ほかの履歴が存在しないかは、これではわかりません。',
    valid: (id, states) => `有効：メールログ${id}、レコード${states}件。`,
    commit: 'コミット',
    seal: 'シール',
    key: '鍵',
    file: 'ファイル',
    claimedRepository: (repository) => `この証明はリポジトリ「${repository}」のものと記されていますが、それを裏付けるものはありません。`,
    givenKey: (fingerprint) => `--keyで指定された鍵${fingerprint}による署名です。その鍵がお使いのGitHubサーバーのものである場合に限り、GitHubによる証明になります。`,
    notValid: (cause, state) => `無効${state === null ? '' : `、状態${state}`}：${cause}`,
    notJudged: (cause, state) => `判定できません：${cause}${state === null ? '' : `（状態${state}）`}`,
    gap: '',
    steps: {
        empty: '証明に状態が含まれていません。',
        record: 'メールログ、エラー詳細、配信のいずれのレコードでもありません。',
        file: 'レコード、ソルト、経路から計算したルートが、シールファイルの行のルートと一致しません。',
        line: 'ファイルの名前、レコード数、月のいずれかが、シールファイルの行と一致しません。',
        month: '行の経路から月のルートを計算できません。',
        seal: 'レコードから計算した値が、コミットメッセージのシールと一致しません。',
        commit: 'コミットオブジェクトを読み取れません。',
        unsigned: 'コミットに署名がありません。',
        signature: 'コミットの署名が、このコミットに対するものではありません。',
        'unknown-key': 'このプログラムが知らない鍵で署名されています。偽造とは限りません。GitHubが新しい鍵を使っているか、GitHub Enterprise Serverのコミットである可能性があります。--key FILEでその鍵を指定してください。',
        'outside-life': '鍵が使われていなかった時期の署名です。',
        'another-mail': '証明に複数のメールの状態が含まれています。',
        'clone-commit': 'アーカイブにこの状態のコミットがありません。履歴が書き換えられたか、別のアーカイブです。',
        'clone-seal': 'アーカイブのシールファイルが、コミットのシールと一致しません。',
        'clone-file': 'アーカイブのファイルのルートが、シールファイルの値と一致しません。',
        'clone-record': 'アーカイブのこのファイルに、このレコードがありません。',
        'clone-twice': 'アーカイブのこのファイルに、このメールのレコードが2件あります。',
    },
    unknownKey: (keyId) => `鍵ID：${keyId}。`,
    cloneAgrees: (commits) => `アーカイブと一致します。ブランチに該当するコミット（${commits}件）があり、シールが一致し、ファイルにレコードがあります。`,
    rewritten: (commits) => `うち${commits}件は、消去で書き換えられた形でブランチにあり、元のコミットが併せて保管されています。`,
    sealAgrees: (seal, states) => `保管されていたシール${seal}は、状態${states}件と一致します。`,
    sealDisagrees: (seal) => `保管されていたシール${seal}は、どの状態のシールとも一致しません。`,
    restUnsealed: (states) => `ほかの状態${states}件のシールは指定されていません。`,
    unknownMail: "このメールはアーカイブにありません。メールログIDは'blastengine-archive trace --email ADDRESS'で宛先から調べられます。",
    nothingSigned: 'このメールを含むコミットのうち、GitHubの署名があり、シールが一致するものがありません。',
    passedOver: {
        unsigned: (commits) => `署名のないコミット${commits}件`,
        unknownKeys: (keyIds) => `不明な鍵で署名されたコミット（${keyIds}）`,
        badlySigned: (commits) => `署名が正しくないコミット${commits}件`,
        unsealed: (commits) => `一致するシールのない署名付きコミット${commits}件`,
    },
    cureUnsigned: 'アクションがGitHubのAPIでコミットを作成するようにしてください（入力に「commit-signing: always」を指定し、既定のトークンまたはアプリのトークンを使う）。最初の署名付きコミットから、その時点のアーカイブの内容を証明できます。',
    cureSha256: 'このリポジトリはオブジェクト名にSHA-256を使っています。GitHubが署名するのはSHA-1のリポジトリのコミットです。証明が必要な場合は、アーカイブをSHA-1のリポジトリに置いてください。',
    cureUnknownKey: 'アーカイブがGitHub Enterprise Serverにある場合は、サーバーの鍵を--key FILEで指定してください（入手先：https://SERVER/web-flow.gpg ）。',
    partly: (proved, known) => `状態${known}件のうち${proved}件を証明しました。残りは、GitHubが署名する前に変更されたため、署名付きのコミットに含まれていません。`,
    written: ([logs, failures, deliveries], file) => `レコード${logs + failures + deliveries}件の証明：${file}（メールログの状態${logs}件、エラー詳細${failures}件、配信${deliveries}件）`,
};
const TEXTS = { en: EN, ja: JA };
function evidenceTexts(language) {
    return TEXTS[language];
}

;// CONCATENATED MODULE: ./build/compiled/evidence/report.js



/** `limits`: what none of the states shows, behind what the last one proves. */
function describeState(proven, number, limits, language) {
    const texts = evidenceTexts(language);
    const { kind, state, commit, seal, fingerprint, signedAt } = proven;
    const isGitHubs = github_keys/* GITHUB_KEYS */.T.some((key) => key.fingerprint === fingerprint);
    return [
        `${number}. ${texts.kinds[kind]}`,
        `   ${(0,markdown/* showText */.h$)(state.record)}`,
        `   ${texts.file} ${(0,markdown/* showText */.h$)(state.file)}`,
        `   ${texts.commit} ${commit.id}  ${texts.seal} ${seal.root}`,
        `   ${texts.key} ${fingerprint}`,
        '',
        `   ${texts.proved(formatMoment(signedAt, language))}${limits}`,
        ...(isGitHubs ? [] : [`   ${texts.givenKey(fingerprint)}`]),
        '',
    ].join('\n');
}
/** The seals that are none of any state; empty where all agree. */
function findForeignSeals(states, seals) {
    const own = new Set(states.map(({ seal }) => seal.root));
    return seals.filter((seal) => !own.has(seal));
}
function isDisagreement(clone) {
    return clone !== undefined && 'step' in clone;
}
function describeClone({ rewritten }, commits, language) {
    const texts = evidenceTexts(language);
    return [texts.cloneAgrees(commits), ...(rewritten > 0 ? [texts.rewritten(rewritten)] : [])];
}
function describeSeals(states, seals, language) {
    const texts = evidenceTexts(language);
    const backed = (seal) => states.filter((one) => one.seal.root === seal).length;
    const rest = states.filter(({ seal }) => !seals.includes(seal.root)).length;
    const lines = seals.map((seal) => texts.sealAgrees(seal, backed(seal)));
    return seals.length > 0 && rest > 0 ? [...lines, texts.restUnsealed(rest)] : lines;
}
/** What a proof proves that is valid and with which everything that it was compared with agrees. */
function describeValid(proof, states, { clone, seals }, language) {
    const texts = evidenceTexts(language);
    const maillogId = states.find((state) => state.maillogId !== null)?.maillogId ?? '';
    const commits = new Set(states.map(({ commit }) => commit.id)).size;
    const agreed = clone !== undefined && !isDisagreement(clone);
    return [
        texts.valid(maillogId, states.length),
        '',
        ...states.map((state, index) => {
            const limits = index + 1 === states.length ? `${texts.gap}${texts.notProved}` : '';
            return describeState(state, index + 1, limits, language);
        }),
        ...(agreed ? describeClone(clone, commits, language) : []),
        ...describeSeals(states, seals, language),
        texts.claimedRepository((0,markdown/* showText */.h$)(proof.repository)),
        '',
        // The records may be more than a screen holds.
        texts.valid(maillogId, states.length),
        '',
    ].join('\n');
}
/** Why a proof is not valid, or what disagrees with it. */
function describeRefusal({ step, state, ...rest }, language) {
    const texts = evidenceTexts(language);
    const isWhole = step === 'empty' || step === 'another-mail';
    const told = isWhole ? null : state + 1;
    const isUnknown = step === 'unknown-key';
    const key = isUnknown && rest.detail ? `${texts.gap}${texts.unknownKey(rest.detail)}` : '';
    const tell = isUnknown ? texts.notJudged : texts.notValid;
    return `${tell(`${texts.steps[step]}${key}`, told)}\n`;
}

// EXTERNAL MODULE: ./build/compiled/evidence/signatures/key-file.js
var key_file = __nccwpck_require__(7610);
;// CONCATENATED MODULE: ./build/compiled/evidence/check-command.js








/** A seal as it is kept: its hex digits, or the trailer of a commit message that holds them. */
function readSeal(text) {
    const [, seal] = /^\s*(?:Archive-Seal:\s*)?(?:v1\s+)?(?:sha256:)?([0-9a-f]{64})(?:\s+\d+)?\s*$/i.exec(text) ?? [];
    if (seal === undefined) {
        throw new usage_error/* UsageError */.e({
            en: '--seal: expected a seal, 64 hex digits',
            ja: '--seal：シール（64桁の16進数）を指定してください',
        });
    }
    return seal.toLowerCase();
}
async function readProof(context) {
    const [path, ...others] = context.args.positionals;
    if (path === undefined || others.length > 0) {
        throw new usage_error/* UsageError */.e({
            en: 'FILE: expected one proof',
            ja: 'FILE：証明を1つ指定してください',
        });
    }
    const bytes = await (0,key_file/* readNamedFile */.wh)(path, context, 'FILE');
    try {
        return parseProof(bytes);
    }
    catch (error) {
        if (!(error instanceof errors/* DecodeError */.Xc))
            throw error;
        throw new errors/* TranslatedError */.Xi({
            en: `FILE: ${error.message}`,
            ja: `FILE：証明として読み取れません（${error.message}）`,
        });
    }
}
async function compare(context, proof, states, seals) {
    if (!context.args.has('repository'))
        return { seals };
    const clone = await context.openClone();
    const directory = context.args.has('directory') ? clone.directory : proof.directory;
    return { seals, clone: await checkClone(clone, directory, states) };
}
async function run(context) {
    const { args, language, stdout } = context;
    const seals = args.texts('seal').map(readSeal);
    const keys = await (0,key_file/* readKeys */.x4)(context);
    const proof = await readProof(context);
    const judgement = checkProof(proof, keys);
    if (!judgement.isValid) {
        await stdout.print(describeRefusal(judgement.refusal, language));
        return 1;
    }
    const { states } = judgement;
    const texts = evidenceTexts(language);
    const [foreign] = findForeignSeals(states, seals);
    if (foreign !== undefined) {
        await stdout.print(`${texts.notValid(texts.sealDisagrees(foreign), null)}\n`);
        return 1;
    }
    const comparison = await compare(context, proof, states, seals);
    if (isDisagreement(comparison.clone)) {
        await stdout.print(describeRefusal(comparison.clone, language));
        return 1;
    }
    await stdout.print(describeValid(proof, states, comparison, language));
    return 0;
}
/** `check`: judges a proof, alone or against an archive or a seal that was kept elsewhere. */
const CHECK = {
    name: 'check',
    summary: {
        en: 'check a proof that somebody handed you; no archive is needed',
        ja: '受け取った証明を検証する（アーカイブは不要）',
    },
    description: {
        en: "Computes every step of the proof again, from the record to GitHub's signature, and says exactly what that proves. Exit code 1 names the step that does not fit.",
        ja: 'レコードからGitHubの署名まで、証明の各段階を計算し直し、何が証明されるかを正確に示します。一致しない段階があれば、その段階を示して終了コード1で終わります。',
    },
    usage: 'FILE [options]',
    positionals: [
        { name: 'FILE', help: { en: 'the proof, made by prove', ja: 'proveが作成した証明' } },
    ],
    options: [
        {
            name: 'seal',
            value: 'HEX',
            isRepeatable: true,
            help: {
                en: 'a seal that you kept: it must be the seal of a state of the proof',
                ja: '手元に保管したシール。証明のいずれかの状態のシールと一致する必要があります',
            },
        },
        key_file/* KEY_OPTION */.wJ,
    ],
    readsClone: true,
    examples: [
        {
            words: {
                en: 'Check a proof by itself; without --key where it is of github.com',
                ja: '証明を単独で検証する（github.comのものであれば--keyは不要）',
            },
            line: 'blastengine-archive check proof.json --key web-flow.asc',
        },
    ],
    run,
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/compiled/evidence/prove.js







const hex = (hashes) => hashes.map((hash) => hash.toString('hex'));
/** The part of a proof above the file: from the line in the seals file to the commit. */
function proveLine({ months, raw }, file) {
    const monthIndex = months.findIndex(({ files }) => files.some(({ path }) => path === file));
    const month = months[monthIndex];
    const lineIndex = month?.files.findIndex(({ path }) => path === file) ?? -1;
    const line = month?.files[lineIndex]?.line;
    if (month === undefined || line === undefined || line === null)
        return undefined;
    const leaves = months.map(({ month: name, files, root }) => ({
        month: name,
        lines: files.length,
        root,
    }));
    return {
        line,
        month: month.month,
        line_index: lineIndex,
        line_count: month.files.length,
        month_path: hex((0,merkle/* inclusionPath */.cq)(lineIndex, month.files.map(({ hash }) => hash))),
        month_index: monthIndex,
        month_count: months.length,
        seal_path: hex((0,merkle/* inclusionPath */.cq)(monthIndex, (0,seal_seal/* sealLeaves */.ee)(leaves))),
        commit: Buffer.from(raw).toString('base64'),
    };
}
/** The proof of a record by a commit; `undefined` where the commit's seal does not hold the file as it is. */
async function buildState({ clone, seals }, id, sealed, { file, record, blob }) {
    const above = proveLine(sealed, file);
    if (above === undefined)
        return undefined;
    const leaves = (0,seal_leaves/* recordLeaves */.iC)(file, await clone.readBlob(blob), await seals.readSealKey(id));
    const hashes = leaves.map(({ hash }) => hash);
    const index = leaves.findIndex((leaf) => leaf.record.toString() === record);
    const leaf = leaves[index];
    if (leaf === undefined)
        return undefined;
    const root = (0,merkle/* merkleRoot */.nk)(hashes).toString('hex');
    const line = (0,seals_file/* formatSealsLine */.ke)({ path: file, records: leaves.length, root });
    if (line !== above.line)
        return undefined;
    return {
        record,
        file,
        salt: leaf.salt.toString('hex'),
        leaf_index: index,
        leaf_count: leaves.length,
        file_path: hex((0,merkle/* inclusionPath */.cq)(index, hashes)),
        ...above,
    };
}
function note(passedOver, finding) {
    if (finding.is === 'unsigned')
        passedOver.unsigned += 1;
    else if (finding.is === 'unknown-key')
        passedOver.unknownKeys.add(finding.keyId);
    else if (finding.is !== 'valid')
        passedOver.badlySigned += 1;
}
/** A commit that counts: signed, with a seal that fits. */
async function judgeCommit(seals, id, keys, passedOver) {
    const finding = (0,signed_commit/* checkSignature */.j)((await seals.readCommit(id)).commit, keys);
    note(passedOver, finding);
    if (finding.is !== 'valid')
        return undefined;
    const sealed = await seals.readSeal(id);
    if (sealed === undefined)
        passedOver.unsealed += 1;
    return sealed;
}
/** One key a state: the same record in the same kind of file. */
const stateKey = ({ kind, record }) => `${kind} ${record}`;
/** Records of a commit that are not proved yet. */
const lacking = ({ records }, proven) => records.filter((record) => !proven.has(stateKey(record)));
/** Proves by one commit what it holds and what is not proved yet; whether it proved anything. */
async function proveBy(builder, held, sealed, proven) {
    const before = proven.size;
    for (const record of lacking(held, proven)) {
        const state = await buildState(builder, held.commit, sealed, record);
        if (state !== undefined)
            proven.set(stateKey(record), state);
    }
    return proven.size > before;
}
/** None where all are of deliveries, which say nothing of the mail. */
function ofMail(states) {
    return states.every(({ file }) => file.startsWith('deliveries/')) ? [] : states;
}
/**
 * Proves every state of a mail log, its failure and its delivery by the earliest commit that counts. `undefined`: the
 * archive does not know the mail.
 */
async function prove(clone, request) {
    const { directory, maillogId, keys } = request;
    const all = await findHeldRecords(clone, directory, maillogId);
    const states = new Set(all.flatMap(({ records }) => records.map(stateKey)));
    if (states.size === 0)
        return undefined;
    const seals = await (0,clone_seals/* openCloneSeals */.y)(clone, directory);
    const passedOver = { unsigned: 0, unknownKeys: new Set(), badlySigned: 0, unsealed: 0 };
    const proven = new Map();
    for (const held of all) {
        if (proven.size === states.size)
            break;
        if (lacking(held, proven).length === 0)
            continue;
        const sealed = await judgeCommit(seals, held.commit, keys, passedOver);
        if (sealed === undefined)
            continue;
        if (!(await proveBy({ clone, seals }, held, sealed, proven)))
            passedOver.unsealed += 1;
    }
    return { states: ofMail([...proven.values()]), known: states.size, passedOver };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/compiled/evidence/sheet.js







const sheet_EN = {
    title: 'What became of mail log',
    intro: (states) => `This sheet shows ${states} ${states === 1 ? 'record' : 'records'} that a mail archive kept of one mail, in the order in which the archive learned them. It is a copy for reading: the proof itself is the JSON file from which it was made.`,
    limitsTitle: 'What this does not show',
    sent: 'SENT means that the recipient’s mail server accepted the mail; whether it reached the inbox or the spam folder is not known.',
    checkingTitle: 'How to check it',
    checking: [
        'Get the proof, the JSON file with the SHA-256 below, from whoever handed you this sheet.',
        'Run "blastengine-archive check FILE" on it, or the script check_proof.py of the documentation, which needs Python alone. Neither needs access to the archive.',
        'Compare the times and records that it prints with those on this sheet.',
        'If somebody outside the owner’s control kept a seal of the archive, add it with --seal: then no second history can have been shown later.',
    ],
    proofHash: 'SHA-256 of the proof',
};
const sheet_JA = {
    title: 'メールの記録：メールログ',
    intro: (states) => `このページは、メールのアーカイブが1通のメールについて保存したレコード${states}件を、アーカイブが把握した順に示したものです。閲覧用の写しであり、証明そのものは、元になったJSONファイルです。`,
    limitsTitle: 'この証明ではわからないこと',
    sent: 'SENT は、宛先のメールサーバーがメールを受け付けたことを示します。受信トレイと迷惑メールフォルダーのどちらに届いたかはわかりません。',
    checkingTitle: '検証の方法',
    checking: [
        'このページを渡した人から、証明（下記のSHA-256を持つJSONファイル）を受け取ってください。',
        '「blastengine-archive check FILE」、またはPythonだけで動くドキュメントのスクリプトcheck_proof.pyで検証してください。どちらもアーカイブへのアクセスは不要です。',
        '表示された日時とレコードを、このページの内容と照合してください。',
        '所有者の管理下にない人がアーカイブのシールを保管している場合は、--sealで指定してください。後から別の履歴が示されたものではないことを確認できます。',
    ],
    proofHash: '証明のSHA-256',
};
const sheet_TEXTS = { en: sheet_EN, ja: sheet_JA };
function sheetTexts(language) {
    return sheet_TEXTS[language];
}
/** The look of the sheet: dark on white, on paper as on a screen. */
const SHEET_STYLE = `
:root { color-scheme: light; font: 11pt/1.5 system-ui, "Hiragino Sans", "Noto Sans JP", sans-serif; }
body { margin: 0; background: #fff; color: #111; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.1rem; border-bottom: 1px solid #999; break-after: avoid; }
time { font-weight: normal; }
section { margin-top: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .15rem .5rem .15rem 0; }
th { width: 12rem; font-weight: 600; color: #333; }
td { overflow-wrap: anywhere; white-space: pre-wrap; }
tr { break-inside: avoid; }
li { overflow-wrap: anywhere; }
.hashes { font: 9pt/1.4 ui-monospace, monospace; color: #333; }
@page { margin: 15mm; }
@media print { main { max-width: none; padding: 0; } }
`;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text of others as text: nothing in it is markup, and what is invisible is shown. */
const escapeHtml = (text) => (0,markdown/* showText */.h$)(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
/** What a delivery's row says, by the columns that the archive gives it. */
const DELIVERY_COLUMNS = [
    ...['delivery_id', 'delivery_type', 'status', 'subject', 'from_email', 'from_name'],
    ...['delivery_time', 'reservation_time', 'created_time', 'updated_time', 'html', 'total_count'],
    ...['sent_count', 'drop_count', 'hard_error_count', 'soft_error_count', 'open_count'],
    ...['archived_count', 'counts_match'],
];
const show = (value) => typeof value === 'string' ? value : (0,records_json/* formatExact */.Bo)(value ?? null);
/** Names and values of a record, those without a value left out. */
function fieldsOf({ kind, state }) {
    if (kind === 'delivery') {
        const [cells = []] = (0,csv/* parseCsv */.Wk)(`${state.record}\n`);
        const pairs = cells.map((cell, index) => [DELIVERY_COLUMNS[index] ?? `${index + 1}`, cell]);
        return pairs.filter(([, cell]) => cell !== '');
    }
    const fields = Object.entries((0,records_json/* decodeObject */.gv)((0,records_json/* parseExact */.jM)(state.record), 'record'));
    return fields.flatMap(([name, value]) => value === null || value === undefined ? [] : [[name, show(value)]]);
}
/** The attempts of a failure, each as what it says. */
function attemptsOf({ state, kind }) {
    if (kind !== 'failure')
        return [];
    const history = (0,records_json/* decodeObject */.gv)((0,records_json/* parseExact */.jM)(state.record), 'record').sent_history;
    if (!Array.isArray(history))
        return [];
    return history.map((attempt) => {
        const values = (0,records_json/* isJsonObject */.OW)(attempt) ? Object.values(attempt) : [attempt];
        return values
            .filter((value) => value !== null)
            .map(show)
            .join(' · ');
    });
}
const row = (name, value) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`;
function formatState(proven, number, language) {
    const texts = evidenceTexts(language);
    const { kind, commit, seal, fingerprint, signedAt, state } = proven;
    const isGitHubs = github_keys/* GITHUB_KEYS */.T.some((key) => key.fingerprint === fingerprint);
    const attempts = attemptsOf(proven).map((attempt) => `<li>${escapeHtml(attempt)}</li>`);
    const fields = fieldsOf(proven).filter(([name]) => name !== 'sent_history' || attempts.length === 0);
    return `<section>
<h2>${number}. ${escapeHtml(texts.kinds[kind])} <time>${escapeHtml(formatMoment(signedAt, language))}</time></h2>
<table>${fields.map(([name, value]) => row(name, value)).join('\n')}</table>
${attempts.length > 0 ? `<ol>${attempts.join('')}</ol>` : ''}
<p>${escapeHtml(texts.proved(formatMoment(signedAt, language)))}</p>
${isGitHubs ? '' : `<p>${escapeHtml(texts.givenKey(fingerprint))}</p>`}
<table class="hashes">${[
        row(texts.file, state.file),
        row(texts.commit, commit.id),
        row(texts.seal, seal.root),
        row(texts.key, fingerprint),
    ].join('\n')}</table>
</section>`;
}
function formatChecking(words, proof) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(proof).digest('hex');
    const steps = words.checking.map((step) => `<li>${escapeHtml(step)}</li>`).join('\n');
    return `<section><h2>${escapeHtml(words.checkingTitle)}</h2>
<ol>${steps}</ol>
<table class="hashes">${row(words.proofHash, sha256)}</table></section>`;
}
/**
 * A page to print: the story of a mail as far as it is proved, what proves it, and how to check it. It needs nothing
 * beside itself, runs no script and makes no request. Throws `DecodeError` for a record that does not decode.
 */
function formatSheet({ states, proof, language }) {
    const texts = evidenceTexts(language);
    const words = sheetTexts(language);
    const maillogId = states.find((state) => state.maillogId !== null)?.maillogId;
    if (maillogId === undefined)
        throw new errors/* DecodeError */.Xc('sheet: no mail');
    const title = `${words.title} ${maillogId}`;
    const style = (0,external_node_crypto_.createHash)('sha256').update(SHEET_STYLE).digest('base64');
    const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-${style}'`;
    return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${SHEET_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(words.intro(states.length))}</p>
${states.map((state, index) => formatState(state, index + 1, language)).join('\n')}
<section><h2>${escapeHtml(words.limitsTitle)}</h2><p>${escapeHtml(texts.notProved)}</p><p>${escapeHtml(words.sent)}</p></section>
${formatChecking(words, proof)}
</main>
</body>
</html>
`;
}

;// CONCATENATED MODULE: ./build/compiled/evidence/prove-command.js











/** `owner/name` of the remote that the clone was made of; '' where it says none. */
function findRepository({ config }) {
    const [url = ''] = config.remotes.flatMap(({ urls }) => urls);
    return /([^/:\\]+\/[^/\\]+?)(?:\.git)?\/*$/.exec(url)?.[1] ?? '';
}
function readMaillogId({ args }) {
    const id = (0,records_id/* parseId */.Fg)((args.text('maillog-id') ?? '').trim());
    if (id === undefined) {
        throw new usage_error/* UsageError */.e({
            en: '--maillog-id: expected a positive integer',
            ja: '--maillog-id：正の整数を指定してください',
        });
    }
    return id;
}
/** Why nothing is proved, and the cure. */
function explain(passedOver, head, language) {
    const texts = evidenceTexts(language);
    const { unsigned, unknownKeys, badlySigned, unsealed } = passedOver;
    const seen = [
        unsigned > 0 ? texts.passedOver.unsigned(unsigned) : '',
        unknownKeys.size > 0 ? texts.passedOver.unknownKeys([...unknownKeys].join(', ')) : '',
        badlySigned > 0 ? texts.passedOver.badlySigned(badlySigned) : '',
        unsealed > 0 ? texts.passedOver.unsealed(unsealed) : '',
    ].filter(Boolean);
    const isSha256 = head.length === 64;
    const cures = [
        isSha256 ? texts.cureSha256 : texts.cureUnsigned,
        ...(unknownKeys.size > 0 ? [texts.cureUnknownKey] : []),
    ];
    return [texts.nothingSigned, ...seen.map((line) => `- ${line}`), ...cures, ''].join('\n');
}
async function write(context, name, text) {
    const path = context.args.text(name);
    if (path === undefined)
        return;
    try {
        await (0,promises_.writeFile)((0,external_node_path_.resolve)(context.folder, path), text);
    }
    catch {
        throw new errors/* TranslatedError */.Xi({
            en: `--${name}: the file cannot be written`,
            ja: `--${name}：ファイルに書き込めません`,
        });
    }
}
/** Writes what was asked for, once it is checked as its reader will. */
async function writeProof(context, clone, { states }) {
    const repository = findRepository(clone);
    const proof = { format: PROOF_FORMAT, repository, directory: clone.directory, states };
    const judgement = checkProof(proof, await (0,key_file/* readKeys */.x4)(context));
    if (!judgement.isValid) {
        throw new errors/* TranslatedError */.Xi({
            en: `the archive's records of this mail do not make a valid proof (${judgement.refusal.step}); 'blastengine-archive verify' tells what is wrong with the archive`,
            ja: `アーカイブにあるこのメールのレコードからは、有効な証明を作成できません（${judgement.refusal.step}）。アーカイブの問題は 'blastengine-archive verify' で確認できます`,
        });
    }
    const text = formatProof(proof);
    await write(context, 'output', text);
    const { language } = context;
    await write(context, 'sheet', formatSheet({ states: judgement.states, proof: text, language }));
}
async function prove_command_run(context) {
    const { args, language, stdout, stderr } = context;
    const texts = evidenceTexts(language);
    const maillogId = readMaillogId(context);
    const files = [args.text('output'), args.text('sheet')].filter((file) => file !== undefined);
    if (files.length === 0) {
        throw new usage_error/* UsageError */.e({
            en: '--output: expected a file for the proof, or --sheet',
            ja: '--output：証明の出力先、または--sheetを指定してください',
        });
    }
    const keys = await (0,key_file/* readKeys */.x4)(context);
    const clone = await context.openClone();
    const proven = await prove(clone, { maillogId, directory: clone.directory, keys });
    if (proven === undefined) {
        await stderr.print(`${texts.unknownMail}\n`);
        return 1;
    }
    if (proven.states.length === 0) {
        await stderr.print(explain(proven.passedOver, clone.head, language));
        return 1;
    }
    await writeProof(context, clone, proven);
    const { states, known } = proven;
    if (states.length < known)
        await stderr.print(`${texts.partly(states.length, known)}\n`);
    const count = (folder) => states.filter(({ file }) => file.startsWith(folder)).length;
    const counts = [count('logs/'), count('failures/'), count('deliveries/')];
    for (const file of files)
        await stdout.print(`${texts.written(counts, file)}\n`);
    return 0;
}
/** `prove`: writes evidence of one mail for somebody who trusts neither the archive's owner nor this program. */
const PROVE = {
    name: 'prove',
    summary: {
        en: 'write the proof of one mail, for somebody who has no access to the archive',
        ja: 'アーカイブを見られない相手に渡す、1通のメールの証明を作成する',
    },
    description: {
        en: 'The proof holds every state of the mail log, of its failure and of its delivery, each with the way from the record to the earliest commit that GitHub signed. It shows no other record. The reader runs check on it.',
        ja: '証明には、メールログ、エラー詳細、配信のすべての状態と、それぞれのレコードからGitHubが署名した最初のコミットまでの経路が含まれます。ほかのレコードは含まれません。受け取った人はcheckで検証できます。',
    },
    usage: '--maillog-id N (--output FILE | --sheet FILE) [options]',
    options: [
        {
            name: 'maillog-id',
            value: 'N',
            isRequired: true,
            help: { en: 'the mail log ID of the mail', ja: 'メールのメールログID' },
        },
        {
            name: 'output',
            value: 'FILE',
            help: { en: 'where to write the proof (JSON)', ja: '証明（JSON）の出力先' },
        },
        {
            name: 'sheet',
            value: 'FILE',
            help: {
                en: 'where to write a page to print: the story of the mail, what proves it, how to check it',
                ja: '印刷用ページ（HTML）の出力先。メールの経過、証明の内容、検証の方法を記載',
            },
        },
        key_file/* KEY_OPTION */.wJ,
    ],
    readsClone: true,
    examples: [
        {
            words: {
                en: 'Prove what became of a mail; without --key where the archive is on github.com',
                ja: 'メールの配信結果を証明する（アーカイブがgithub.comにあれば--keyは不要）',
            },
            line: 'blastengine-archive prove --repository archive --maillog-id 1074 --output proof.json --sheet proof.html --key web-flow.asc',
        },
    ],
    run: prove_command_run,
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/compiled/cli/range.js
var cli_range = __nccwpck_require__(2550);
;// CONCATENATED MODULE: ./build/compiled/explorer/command.js




const command_TEXTS = {
    en: {
        written: (mails, bytes) => `${mails} mails, ${bytes} MB`,
        nothing: 'the archive holds no mail of this range; no page was written',
        handle: 'The page holds personal data: keep it where only people are who may read the archive, and delete it when it has served.',
    },
    ja: {
        written: (mails, bytes) => `${mails}件、${bytes} MB`,
        nothing: '指定された範囲のメールは記録にありません。ページは作成しませんでした',
        handle: 'ページには個人情報が含まれます。記録を閲覧できる人だけが見られる場所に置き、用が済んだら削除してください。',
    },
};
function readPageRange(context) {
    const { deliveryIds, ...days } = (0,cli_range/* readRange */.q)(context);
    return { ...days, deliveryIds: deliveryIds ?? [] };
}
function readOutput({ args, folder }) {
    const output = (0,external_node_path_.resolve)(folder, args.text('output') ?? '');
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(output))) {
        throw new usage_error/* UsageError */.e({
            en: '--output: the folder of this file does not exist',
            ja: '--output：このファイルを置くフォルダーがありません',
        });
    }
    if ((0,external_node_fs_.existsSync)(output) && (0,external_node_fs_.statSync)(output).isDirectory()) {
        throw new usage_error/* UsageError */.e({
            en: '--output: expected a file, got a folder',
            ja: '--output：フォルダーではなくファイルを指定してください',
        });
    }
    return output;
}
const isWhole = ({ since, until, deliveryIds }) => since === null && until === null && deliveryIds.length === 0;
async function command_run(context) {
    const { args, language, stdout, stderr } = context;
    const [range, output] = [readPageRange(context), readOutput(context)];
    const asOf = (0,cli_range/* readDay */.P)(context, 'as-of', 'last');
    const clone = await context.openClone();
    const { writePage } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(959)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8959));
    const branch = args.text('branch') ?? 'data';
    const settings = { output, range, branch, language, asOf, mayBeEmpty: isWhole(range) };
    const written = await writePage(clone, settings);
    const texts = command_TEXTS[language];
    if (written === undefined) {
        await stderr.print(`${texts.nothing}\n`);
        return 1;
    }
    const mails = new Intl.NumberFormat(language).format(written.mails);
    const size = texts.written(mails, (written.bytes / 1e6).toFixed(1));
    await stdout.print(`${output}\n`);
    await stderr.print(`${size}\n${texts.handle}\n`);
    return 0;
}
/** `explore`: the archive, or a part of it, as one page for a browser. */
const EXPLORE = {
    name: 'explore',
    summary: {
        en: 'write one web page that searches, charts and explains the mails, offline',
        ja: 'メールの検索・グラフ・経過をオフラインで見られるウェブページを1ファイルで作成する',
    },
    description: {
        en: 'Writes one HTML file. It opens from disk in any current browser, asks no server for anything, and shows every mail of the range with its history.',
        ja: 'HTMLファイルを1つ作成します。ディスクから直接ブラウザーで開け、外部には一切接続しません。範囲内のすべてのメールを、その履歴とともに表示します。',
    },
    usage: '--output FILE [options]',
    options: [
        {
            name: 'output',
            value: 'FILE',
            isRequired: true,
            help: { en: 'the page to write', ja: '作成するページのファイル名' },
        },
        {
            name: 'since',
            value: 'DAY',
            help: {
                en: 'first day of deliveries to show, in Japan',
                ja: '対象とする配信の最初の日（日本時間）',
            },
        },
        {
            name: 'until',
            value: 'DAY',
            help: {
                en: 'last day of deliveries to show, in Japan',
                ja: '対象とする配信の最後の日（日本時間）',
            },
        },
        {
            name: 'delivery-id',
            value: 'ID',
            isRepeatable: true,
            help: {
                en: 'only this delivery',
                ja: 'この配信だけを対象にする',
            },
        },
        {
            name: 'as-of',
            value: 'DAY',
            help: {
                en: 'open with what was known on that day',
                ja: 'その日の時点で判明していた内容を最初に表示する',
            },
        },
    ],
    readsClone: true,
    examples: [
        {
            words: { en: 'the whole archive', ja: '記録全体' },
            line: 'blastengine-archive explore --repository archive --output archive.html',
        },
        {
            words: { en: 'from a day on', ja: 'ある日以降' },
            line: 'blastengine-archive explore --repository archive --output since-november.html --since 2026-11-01',
        },
    ],
    run: command_run,
};

;// CONCATENATED MODULE: ./build/compiled/export/command.js
/** `export`: tables for analysts. */
const EXPORT = {
    name: 'export',
    summary: {
        en: 'write tables for DuckDB, Spark, BigQuery and others',
        ja: 'DuckDB、Spark、BigQueryなどで読める表を書き出す',
    },
    description: {
        en: 'Writes the archive as tables: Parquet files, a folder for each table and a file for each month, or one DuckDB file. Run again, it writes only the months that changed. Several archives can share a folder, each with a name of its own.',
        ja: 'アーカイブを表として書き出します。形式は、表ごとのフォルダーに月ごとのParquetファイル、または1つのDuckDBファイルです。再度実行すると、変わった月だけを書き込みます。名前を分ければ、複数のアーカイブを同じフォルダーに置けます。',
    },
    usage: '--output PATH [options]',
    readsClone: true,
    options: [
        {
            name: 'output',
            value: 'PATH',
            isRequired: true,
            help: {
                en: 'the folder of the tables; with --format duckdb the file',
                ja: '表を書き出すフォルダー。--format duckdbではファイル',
            },
        },
        {
            name: 'format',
            value: 'parquet|duckdb',
            choices: ['parquet', 'duckdb'],
            help: {
                en: 'parquet (default), or duckdb: one file that also has views and as_of',
                ja: 'parquet（既定値）、またはduckdb（ビューとas_ofも備えた1つのファイル）',
            },
        },
        {
            name: 'name',
            value: 'NAME',
            help: {
                en: "the archive's name in the folder: letters, digits, dots, - and _ (default: the repository's name)",
                ja: 'フォルダー内でのアーカイブの名前。英数字、ピリオド、-、_が使える（既定値：リポジトリの名前）',
            },
        },
        {
            name: 'since',
            value: 'DAY',
            help: {
                en: 'the first day to export, in Japan: by the start of a delivery, else by the creation of the mail',
                ja: '書き出す最初の日（日本時間）。配信の開始日、それ以外はメールの作成日で判断する',
            },
        },
        {
            name: 'until',
            value: 'DAY',
            help: { en: 'the last day to export', ja: '書き出す最後の日' },
        },
        {
            name: 'delivery-id',
            value: 'ID',
            isRepeatable: true,
            help: {
                en: 'only this delivery; several with commas; without the tables errors and usage',
                ja: 'この配信だけ。複数はカンマで区切る。表errorsとusageは書き出さない',
            },
        },
        {
            name: 'no-versions',
            value: null,
            help: {
                en: 'without the earlier states of each mail log: faster, but no mail_log_versions and no as_of',
                ja: '各メールログの過去の状態を省く。速くなるが、mail_log_versionsとas_ofはなくなる',
            },
        },
    ],
    examples: [
        {
            words: { en: 'Parquet files in a folder', ja: 'フォルダーにParquetファイルを書き出す' },
            line: 'blastengine-archive export --repository archive --output lake --name shop',
        },
        {
            words: { en: 'One DuckDB file', ja: '1つのDuckDBファイルに書き出す' },
            line: 'blastengine-archive export --repository archive --format duckdb --output archive.duckdb',
        },
    ],
    run: async (context) => (await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(645)]).then(__nccwpck_require__.bind(__nccwpck_require__, 645))).runExport(context),
};

;// CONCATENATED MODULE: ./build/compiled/trace/command.js
/** `trace`: what happened to a mail. */
const TRACE = {
    name: 'trace',
    summary: {
        en: 'tell what happened to a mail, or to all mails of an address or a delivery',
        ja: 'メール1通、または1つの宛先や配信の全メールに起きたことを表示する',
    },
    description: {
        en: 'Tells what happened to a mail: each state with the time since which the archive knows it, the commit that holds it, every attempt and every open. The first line has the totals.',
        ja: 'メールに起きたことを表示します。状態ごとに、アーカイブが把握した日時とそのコミット、すべての配信の試行、開封を示します。最初の行は合計です。',
    },
    usage: '(--email ADDRESS | --maillog-id ID | --delivery-id ID) [options]',
    readsClone: true,
    options: [
        {
            name: 'email',
            value: 'ADDRESS',
            help: {
                en: 'all mails to this address; the whole address, whatever its letter case',
                ja: 'この宛先への全メール。アドレス全体で照合し、大文字と小文字は区別しない',
            },
        },
        {
            name: 'maillog-id',
            value: 'ID',
            help: { en: 'the mail with this ID', ja: 'このIDのメール' },
        },
        {
            name: 'delivery-id',
            value: 'ID',
            help: { en: 'all mails of this delivery', ja: 'この配信の全メール' },
        },
        {
            name: 'as-of',
            value: 'TIME',
            help: {
                en: 'what was known then: 2026-11-28 or 2026/11/28 (the whole day in Japan), or a time with its zone like 2026-11-28T10:00+09:00',
                ja: 'その時点で把握していた内容。2026-11-28または2026/11/28（日本時間のその日の終わりまで）、または2026-11-28T10:00+09:00のようなタイムゾーン付きの日時',
            },
        },
        {
            name: 'status',
            value: 'STATUS',
            isRepeatable: true,
            help: {
                en: 'only mails whose last known status is this one: SENT, HARDERROR, SOFTERROR, DROP, RETRY; several with commas',
                ja: '最後に把握した状態がこれであるメールだけ：SENT、HARDERROR、SOFTERROR、DROP、RETRY。複数はカンマで区切る',
            },
        },
        {
            name: 'json',
            value: null,
            help: {
                en: 'the same for programs, as one JSON object',
                ja: '同じ内容を1つのJSONオブジェクトで出力する',
            },
        },
        {
            name: 'key-env',
            value: 'NAME',
            help: {
                en: 'the environment variable that holds the key of a pseudonymized archive (default: PSEUDONYM_KEY)',
                ja: '仮名化されたアーカイブの鍵が入っている環境変数（既定値：PSEUDONYM_KEY）',
            },
        },
    ],
    examples: [
        {
            words: { en: 'All mails to an address', ja: 'ある宛先への全メール' },
            line: 'blastengine-archive trace --repository archive --email k-suzuki25@example.ne.jp',
        },
        {
            words: {
                en: 'What was known of a mail at the end of a day',
                ja: 'ある日の終わりの時点で把握していた、1通のメールの状態',
            },
            line: 'blastengine-archive trace --repository archive --maillog-id 1074 --as-of 2029-12-31',
        },
        {
            words: {
                en: 'The failures of a delivery, for a program',
                ja: 'ある配信の失敗を、プログラム向けに',
            },
            line: 'blastengine-archive trace --repository archive --delivery-id 126 --status HARDERROR,SOFTERROR,DROP --json',
        },
    ],
    run: async (context) => (await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(177), __nccwpck_require__.e(727)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1727))).runTrace(context),
};

;// CONCATENATED MODULE: ./build/compiled/verify/command.js

/** `verify`: what the action of the same name checks, on a clone. */
const VERIFY = {
    name: 'verify',
    summary: {
        en: 'check that the archive is sound: its files, its history, and that it is kept up to date',
        ja: 'アーカイブを検査する（ファイル、履歴、最新の状態に保たれているか）',
    },
    description: {
        en: 'Checks every file of the archive and every commit of its history: that nothing was lost or altered by hand, and that the archiving runs still come in time. Names each finding, and what to do about it.',
        ja: 'アーカイブのすべてのファイルと履歴の全コミットを検査します。記録が失われたり手で変えられたりしていないか、アーカイブの実行が続いているかを調べ、問題ごとに内容と対応方法を表示します。',
    },
    usage: '[options]',
    readsClone: true,
    options: [
        {
            name: 'since-commit',
            value: 'ID',
            help: {
                en: 'check only what changed after this commit of the branch (its full ID)',
                ja: 'ブランチのこのコミットより後の変更だけを検査する（IDは省略しない）',
            },
        },
        {
            name: 'heartbeat-days',
            value: 'DAYS',
            help: {
                en: "the archiving runs' input of the same name; an archive that no run has written for two days more than this is a finding, 0 does not look at its age (default: 1)",
                ja: 'アーカイブの実行の同名の入力値。これより2日を超えて書き込みがなければ問題とする。0なら経過日数を調べない（既定値：1）',
            },
        },
        {
            name: 'warn-days',
            value: 'DAYS',
            help: {
                en: 'data that is not archived and that blastengine deletes within this many days is a finding (default: 21)',
                ja: '未保存のデータがこの日数以内に削除されるなら問題とする（既定値：21）',
            },
        },
        key_file/* KEY_OPTION */.wJ,
        {
            name: 'contents-only',
            value: null,
            help: {
                en: 'check the files and the history alone, not whether the archive is kept up to date: for one that is finished',
                ja: 'ファイルと履歴だけを検査し、最新の状態に保たれているかは調べない（更新を終えたアーカイブ向け）',
            },
        },
    ],
    examples: [
        {
            words: { en: 'The files and the whole history', ja: 'ファイルと履歴全体' },
            line: 'blastengine-archive verify --repository archive --contents-only',
        },
    ],
    run: async (context) => (await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(228), __nccwpck_require__.e(177), __nccwpck_require__.e(594)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8594))).runVerify(context),
};

;// CONCATENATED MODULE: ./build/compiled/cli/commands.js







/** Every command, in the order in which the help lists them. Add one by a line here. */
const COMMANDS = [TRACE, EXPLORE, EXPORT, PROVE, CHECK, VERIFY, ERASE];


/***/ }),

/***/ 1764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ findNearest)
});

;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

;// CONCATENATED MODULE: ./build/compiled/cli/nearest.js

/** How many letters may differ, so that a suggestion still looks like what was typed. */
const mayDiffer = (word) => Math.max(2, Math.floor(word.length / 3));
/** Those of `known` that `word` was probably meant to be, nearest first; at most `most`. */
function findNearest(word, known, most = 1) {
    const typed = word.toLowerCase();
    const limit = mayDiffer(typed);
    const near = [];
    let worst = limit;
    for (const text of known) {
        if (Math.abs(text.length - typed.length) > worst)
            continue;
        const distance = leven(typed, text.toLowerCase(), { maxDistance: worst + 1 });
        if (distance > worst)
            continue;
        near.push({ text, distance });
        near.sort((a, b) => a.distance - b.distance || (a.text < b.text ? -1 : 1));
        if (near.length > most)
            near.pop();
        if (near.length === most)
            worst = near.at(-1)?.distance ?? worst;
    }
    return near.map(({ text }) => text);
}


/***/ }),

/***/ 9482:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

/* harmony import */ var core_js_actual_array_from_async_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1174);
/* harmony import */ var core_js_actual_iterator_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3536);
/* harmony import */ var core_js_actual_json_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1244);
/* harmony import */ var core_js_actual_map_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1989);
/* harmony import */ var core_js_actual_object_group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1886);
/* harmony import */ var core_js_actual_promise_try_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3294);
/* harmony import */ var core_js_actual_promise_with_resolvers_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(765);
/* harmony import */ var core_js_actual_regexp_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5608);
/* harmony import */ var core_js_actual_set_index_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1654);
/* harmony import */ var core_js_actual_typed_array_from_base64_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7786);
/* harmony import */ var core_js_actual_typed_array_from_hex_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(8588);
/* harmony import */ var core_js_actual_typed_array_to_base64_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(1342);
/* harmony import */ var core_js_actual_typed_array_to_hex_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(3601);
/* harmony import */ var core_js_actual_url_parse_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(8264);
/** What Node 22 and 24 have and Node 20 lacks; on a newer one none of these changes anything. */
















/***/ }),

/***/ 7203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createPrinter)
/* harmony export */ });
/** `NO_COLOR` with any value but an empty one turns colours off (https://no-color.org). */
const wantsNoColour = (env) => Boolean(env.NO_COLOR) || env.TERM === 'dumb';
/**
 * Prints to a stream of the process. `onClosed` is called once when the reader has gone (`… | head`), which is
 * no fault.
 */
function createPrinter(target, env, onClosed) {
    const isTerminal = target.isTTY === true;
    let closed = false;
    target.on('error', (error) => {
        if (closed)
            return;
        closed = true;
        if (error.code !== 'EPIPE')
            process.exitCode = 2;
        onClosed();
    });
    return {
        isTerminal,
        hasColours: isTerminal && !wantsNoColour(env),
        print: (text) => closed || text === ''
            ? Promise.resolve()
            : new Promise((resolve) => target.write(text, () => resolve())),
    };
}


/***/ }),

/***/ 5509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ runProgram)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/compiled/git/names.js
var names = __nccwpck_require__(9185);
// EXTERNAL MODULE: ./build/compiled/tell/markdown.js
var markdown = __nccwpck_require__(9635);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./build/compiled/cli/nearest.js + 1 modules
var cli_nearest = __nccwpck_require__(1764);
;// CONCATENATED MODULE: ./build/compiled/cli/texts.js
const EN = {
    usage: 'Usage: ',
    commands: 'Commands:',
    arguments: 'Arguments:',
    options: 'Options:',
    examples: 'Examples:',
    about: 'Asks questions of an archive of blastengine mail logs, in a git clone of it. It never asks blastengine, and never changes the archive unless a command says so.',
    more: "'blastengine-archive <command> --help' explains a command.",
    inBrackets: (notes) => ` (${notes.join(', ')})`,
    required: 'required',
    repeatable: 'may be given again',
    exits: 'Exit code: 0 found, done or valid; 1 nothing found or not valid; 2 wrong use, or not readable.',
    repository: 'the clone of the archive, or a folder in it (default: the current folder)',
    branch: 'the branch that holds the archive (default: data)',
    directory: 'the folder of the archive on that branch (default: data)',
    language: 'en or ja (default: BLASTENGINE_ARCHIVE_LANGUAGE, else en)',
    help: 'this text',
    noCommand: 'expected a command',
    unknownCommand: (word) => `unknown command '${word}'`,
    unknownOption: (word) => `unknown option '${word}'`,
    meant: (word) => `; did you mean '${word}'?`,
    needsValue: (name, value) => `--${name}: expected a value: --${name} ${value}`,
    takesNoValue: (name) => `--${name}: takes no value`,
    twice: (name) => `--${name}: given more than once`,
    isMissing: (name) => `--${name}: is required`,
    expectedOneOf: (name, values) => `--${name}: expected one of ${values}`,
    tooMany: (word) => `unexpected argument '${word}'`,
    lacksArgument: (name) => `expected ${name}`,
    badBranch: '--branch: expected the name of a branch',
    badDirectory: '--directory: expected a folder of the branch, like data',
    seeHelp: (command) => `See: ${command} --help`,
    error: 'error: ',
    unexpected: 'unexpected error',
};
const JA = {
    usage: '使い方：',
    commands: 'コマンド：',
    arguments: '引数：',
    options: 'オプション：',
    examples: '例：',
    about: 'blastengineのメールログのアーカイブを、そのgitクローンから調べるツールです。blastengineへは接続しません。また、明記されているコマンド以外がアーカイブを変更することはありません。',
    more: '各コマンドの説明：blastengine-archive <コマンド> --help',
    inBrackets: (notes) => `（${notes.join('、')}）`,
    required: '必須',
    repeatable: '複数指定可',
    exits: '終了コード：0は見つかった・完了・有効、1は見つからない・有効でない、2は使い方の誤り・読み取れない。',
    repository: 'アーカイブのクローン、またはその中のフォルダー（既定値：現在のフォルダー）',
    branch: 'アーカイブのあるブランチ（既定値：data）',
    directory: 'そのブランチ上のアーカイブのフォルダー（既定値：data）',
    language: 'enまたはja（既定値：BLASTENGINE_ARCHIVE_LANGUAGE、なければen）',
    help: 'この説明を表示する',
    noCommand: 'コマンドを指定してください',
    unknownCommand: (word) => `コマンド '${word}' はありません`,
    unknownOption: (word) => `オプション '${word}' はありません`,
    meant: (word) => `。'${word}' ではありませんか`,
    needsValue: (name, value) => `--${name}：値を指定してください（--${name} ${value}）`,
    takesNoValue: (name) => `--${name}：値は指定できません`,
    twice: (name) => `--${name}：複数回指定されています`,
    isMissing: (name) => `--${name}：必須です`,
    expectedOneOf: (name, values) => `--${name}：次のいずれかを指定してください：${values}`,
    tooMany: (word) => `余分な引数 '${word}' があります`,
    lacksArgument: (name) => `${name}を指定してください`,
    badBranch: '--branch：ブランチ名を指定してください',
    badDirectory: '--directory：ブランチ上のフォルダー（例：data）を指定してください',
    seeHelp: (command) => `使い方：${command} --help`,
    error: 'エラー：',
    unexpected: '予期しないエラーが発生しました',
};
function cliTextsOf(language) {
    return language === 'ja' ? JA : EN;
}
/** The same sentence in every language. */
function translate(pick) {
    return { en: pick(EN), ja: pick(JA) };
}

// EXTERNAL MODULE: ./build/compiled/cli/usage-error.js
var usage_error = __nccwpck_require__(527);
;// CONCATENATED MODULE: ./build/compiled/cli/arguments.js





/** The name of the program, as it is typed. */
const PROGRAM = 'blastengine-archive';
const everywhere = (name, value, key) => ({ name, value, help: translate((texts) => texts[key]) });
const OF_CLONES = [
    everywhere('repository', 'PATH', 'repository'),
    everywhere('branch', 'NAME', 'branch'),
    everywhere('directory', 'PATH', 'directory'),
];
const LANGUAGE = { ...everywhere('language', 'en|ja', 'language'), choices: ['en', 'ja'] };
const HELP = everywhere('help', null, 'help');
/** Options that stand before a command as well as behind it. */
const COMMON = [LANGUAGE, HELP];
/** All that a command takes: its own options and those that it shares with others. */
function optionsOf(command) {
    return [...command.options, ...(command.readsClone ? OF_CLONES : []), ...COMMON];
}
const fail = (...words) => new usage_error/* UsageError */.e(translate(...words));
/** A word that was typed, safe to be shown again. */
const shown = (word) => (0,markdown/* showText */.h$)(word).slice(0, 100);
/** The refusal of a word that is none of `known`, with the nearest of them. */
function refuseWord(kind, word, known) {
    const [nearest] = (0,cli_nearest/* findNearest */.q)(word, known);
    const hint = (texts) => nearest === undefined ? '' : texts.meant(nearest);
    return fail((texts) => texts[kind](shown(word)) + hint(texts));
}
/**
 * `--email --json`: what looks like an option is no value, unless it was written `--email=--json`. An empty value is
 * none either: it comes from a variable that is not set, and would mean something else than what was asked for.
 */
function readValue(option, { value, inlineValue }) {
    if (option.value === null) {
        if (value !== undefined)
            throw fail((texts) => texts.takesNoValue(option.name));
        return '';
    }
    const isNext = inlineValue !== true && value?.startsWith('-') === true && value !== '-';
    if (value === undefined || value.trim() === '' || isNext) {
        throw fail((texts) => texts.needsValue(option.name, option.value ?? ''));
    }
    const { choices } = option;
    if (choices !== undefined && !choices.includes(value)) {
        throw fail((texts) => texts.expectedOneOf(option.name, choices.join(', ')));
    }
    return value;
}
function readTokens(tokens, options) {
    const given = { values: new Map(), positionals: [] };
    for (const token of tokens) {
        if (token.kind === 'positional')
            given.positionals.push(token.value);
        if (token.kind !== 'option')
            continue;
        const option = options.find(({ name }) => name === token.name);
        if (option === undefined || !token.rawName.startsWith('--')) {
            const names = options.map(({ name }) => `--${name}`);
            throw refuseWord('unknownOption', token.rawName, names);
        }
        const before = given.values.get(option.name) ?? [];
        given.values.set(option.name, [...before, readValue(option, token)]);
    }
    return given;
}
function checkCounts(given, options) {
    for (const { name, isRepeatable, isRequired, value } of options) {
        const count = given.values.get(name)?.length ?? 0;
        if (count > 1 && value !== null && !isRepeatable)
            throw fail((texts) => texts.twice(name));
        if (count === 0 && isRequired)
            throw fail((texts) => texts.isMissing(name));
    }
}
function checkPositionals({ positionals }, command) {
    const wanted = command.positionals ?? [];
    const extra = positionals[wanted.length];
    if (extra !== undefined)
        throw fail((texts) => texts.tooMany(shown(extra)));
    const lacking = wanted[positionals.length];
    if (lacking !== undefined)
        throw fail((texts) => texts.lacksArgument(lacking.name));
}
/** Reads what was typed behind a command. Throws `UsageError` naming the option or argument. */
function parseArguments(args, command) {
    const options = optionsOf(command);
    const known = options.map(({ name, value }) => {
        return [name, { type: value === null ? 'boolean' : 'string', multiple: true }];
    });
    const { tokens } = (0,external_node_util_namespaceObject.parseArgs)({
        args: [...args],
        options: Object.fromEntries(known),
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const given = readTokens(tokens, options);
    checkCounts(given, options);
    checkPositionals(given, command);
    return {
        text: (name) => given.values.get(name)?.at(-1),
        texts: (name) => given.values.get(name) ?? [],
        has: (name) => given.values.has(name),
        positionals: given.positionals,
    };
}

// EXTERNAL MODULE: ./build/compiled/errors.js
var errors = __nccwpck_require__(3071);
;// CONCATENATED MODULE: ./build/compiled/network/faults.js
/**
 * Why a server could not be talked to, by git or by Node: a table from the words of git and its transport, and
 * from Node's error codes, to our own words and the cure. Texts and codes come from outside: they are looked at
 * and never repeated.
 */
const NETWORK_FAULTS = {
    certificate: {
        en: "the server's certificate is not accepted on this runner (unknown authority, expired, or made for another name); if a private authority issued it, name the authority's PEM file in the job's environment variable NODE_EXTRA_CA_CERTS",
        ja: 'サーバーの証明書をこのランナーで検証できません（不明な認証局、期限切れ、またはホスト名の不一致）。社内の認証局が発行した証明書の場合は、認証局のPEMファイルをジョブの環境変数NODE_EXTRA_CA_CERTSに指定してください',
    },
    tls: {
        en: 'no TLS connection could be made; the server or a proxy answers with something else, or with an old version of it: check the URL and the proxy variables (HTTPS_PROXY, NO_PROXY)',
        ja: 'TLS接続を確立できません。サーバーまたはプロキシがTLSに対応していないか、古いバージョンを使用しています。URLとプロキシの環境変数（HTTPS_PROXY、NO_PROXY）を確認してください',
    },
    name: {
        en: "the server's name cannot be resolved on this runner; check the URL, the DNS of the runner, and whether a proxy is needed (HTTPS_PROXY)",
        ja: 'サーバーの名前を解決できません。URL、ランナーのDNS設定、プロキシの要否（HTTPS_PROXY）を確認してください',
    },
    refused: {
        en: 'this runner cannot connect to the server; check the URL, the firewall, and whether a proxy is needed (HTTPS_PROXY, NO_PROXY)',
        ja: 'このランナーからサーバーに接続できません。URL、ファイアウォール、プロキシの要否（HTTPS_PROXY、NO_PROXY）を確認してください',
    },
    proxy: {
        en: 'the proxy does not let the connection through; check the address, user and password in HTTPS_PROXY and HTTP_PROXY, and the rules of the proxy',
        ja: 'プロキシが接続を許可しません。HTTPS_PROXYとHTTP_PROXYのアドレス、ユーザー名、パスワードと、プロキシの設定を確認してください',
    },
    format: {
        en: 'the repository keeps its objects in a format that git on this runner does not know; update git there',
        ja: 'リポジトリのオブジェクト形式に、このランナーのgitが対応していません。gitを更新してください',
    },
    helper: {
        en: 'git on this runner cannot speak HTTP (its program git-remote-https is missing); install the whole of git there',
        ja: 'このランナーのgitはHTTPで通信できません（git-remote-httpsがありません）。gitを完全な形でインストールしてください',
    },
    server: {
        en: "the server failed while it stored the push; nothing was changed, so run it again later, and if this repeats look at the server's status page or ask the people who run it",
        ja: 'サーバーがプッシュの保存に失敗しました（変更はありません）。時間をおいて再実行してください。繰り返し発生する場合は、サーバーの稼働状況を確認するか、管理者に問い合わせてください',
    },
    lost: {
        en: 'the connection broke off before the whole answer came; the next run tries again, and if this repeats, check the network and the proxy of the runner',
        ja: '応答の途中で接続が切れました。次回の実行で再試行します。繰り返し発生する場合は、ランナーのネットワークとプロキシを確認してください',
    },
};
/** Words of git and of libcurl with OpenSSL, GnuTLS, Schannel or SecureTransport; the first match counts. */
const WORDS = (/* unused pure expression or super */ null && ([
    [/'remote-https?' is not a git command|remote helper for 'https?'/i, 'helper', false],
    [/(?:support this repository's hash algorithm|mismatched algorithms: client)/, 'format', false],
    [/(?:unknown|unsupported) (?:object format|object-format|hash algorithm)/i, 'format', false],
    [/(?:HTTP code|response) 5\d\d from proxy|CONNECT tunnel failed, response 5/i, 'proxy', true],
    [/(?:HTTP code|response) \d+ from proxy|CONNECT tunnel failed/i, 'proxy', false],
    [/Proxy CONNECT aborted|Could not resolve proxy/i, 'proxy', true],
    [
        /[Uu]nsupported proxy|proxy (?:URL|handshake)|SOCKS\d? .*(?:fail|refus|reject)/i,
        'proxy',
        false,
    ],
    [
        /non-properly terminated|SSL_ERROR_SYSCALL|unexpected eof|schannel: server closed/i,
        'lost',
        true,
    ],
    [
        /SSL certificate problem|certificate (?:verification failed|subject name|verify|file)/i,
        'certificate',
        false,
    ],
    [/(?:alternative|peer) certificate|SSL CA cert|target host name/i, 'certificate', false],
    [/CERT_TRUST|CertGetCertificateChain|SEC_E_(?:UNTRUSTED|WRONG_PRI|CERT)/, 'certificate', false],
    [/Could not resolve host|name resolution|getaddrinfo/i, 'name', true],
    [
        /gnutls_handshake|SSL_connect|SSL routines|TLS (?:handshake|connect)|wrong version number/i,
        'tls',
        false,
    ],
    [
        /Failed to connect|Couldn't connect|Connection refused|unreachable|No route to host/i,
        'refused',
        true,
    ],
    [
        /hung up unexpectedly|Connection reset|Empty reply|unexpected disconnect|early EOF/i,
        'lost',
        true,
    ],
    [/transfer closed|Recv failure|Send failure|RPC failed; curl|invalid index-pack/i, 'lost', true],
]));
/** Node's codes of sockets, TLS, its own proxies and those of `undici`. */
const CODES = (/* unused pure expression or super */ null && ([
    [/^ERR_SSL|^EPROTO$|^ERR_TLS_(?!CERT)/, 'tls', false],
    [
        /CERT|SELF_SIGNED|UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_CA$|^INVALID_PURPOSE$/,
        'certificate',
        false,
    ],
    [/^ENOTFOUND$|^EAI_/, 'name', true],
    [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EHOSTDOWN$|CONNECT_TIMEOUT$/, 'refused', true],
    [/^ECONNRESET$|^EPIPE$|^ECONNABORTED$|^UND_ERR_SOCKET$|PREMATURE_CLOSE$/, 'lost', true],
]));
function findFault(table, text) {
    const row = table.find(([pattern]) => pattern.test(text));
    return row && { fault: row[1], heals: row[2] };
}
/** The server says so of itself, beside a ref or behind `remote:`. */
const SERVER_FAULT = /fatal error in commit_refs|Internal Server Error|unpacker error/i;
/** By what git wrote; `undefined`: none of these. What the server says, and URLs, could hold any of the words. */
function faultOfWords(text) {
    if (SERVER_FAULT.test(text))
        return { fault: 'server', heals: true };
    return findFault(WORDS, text.replace(/^remote: .*$/gm, '').replace(/'\w+:\/\/[^']*'/g, ''));
}
/** By Node's error code; `status` is what a proxy answered, where it did. */
function faultOfCode(code, status) {
    if (code !== 'ERR_PROXY_TUNNEL')
        return findFault(CODES, code);
    return { fault: 'proxy', heals: status === undefined || status >= 500 };
}

;// CONCATENATED MODULE: ./build/compiled/privacy/secret-mistakes.js
/**
 * What a secret looks like when it was pasted wrongly. An HTTP header carries no such text, or the server takes it
 * for another secret; both are found before the first request. The first that fits is told; the value never is.
 */
const MISTAKES = [
    [
        /[\r\n\u0085\u2028\u2029]/,
        {
            en: 'it holds a line break; paste it again as one line',
            ja: '改行が含まれています。1行で貼り付け直してください',
        },
    ],
    [
        /^(?:authorization\s*:\s*)?(?:bearer|basic|token)(?:\s|:)|^authorization\s*:/i,
        {
            en: "it begins with the word before a token ('Bearer'); give the token alone",
            ja: '先頭に「Bearer」などの語が含まれています。トークンだけを指定してください',
        },
    ],
    [
        /^["'`\u2018\u201c\u300c\uff02\uff07]|["'`\u2019\u201d\u300d\uff02\uff07]$/u,
        {
            en: 'it stands in quotes; paste it without them',
            ja: '引用符で囲まれています。引用符を外して指定してください',
        },
    ],
    [
        /\p{DI}|\p{Cf}/u,
        {
            en: 'it holds a character that cannot be seen, such as a zero-width space; copy it again from where it was issued',
            ja: 'ゼロ幅スペースなど、目に見えない文字が含まれています。発行元の画面からコピーし直してください',
        },
    ],
    [
        /\p{Cc}/u,
        {
            en: 'it holds a control character; copy it again from where it was issued',
            ja: '制御文字が含まれています。発行元の画面からコピーし直してください',
        },
    ],
    [
        /\s/u,
        {
            en: 'it holds a space; paste it again without',
            ja: '空白が含まれています。空白を除いて貼り付け直してください',
        },
    ],
    [
        /[\uff00-\uffef]/,
        {
            en: 'it holds full-width characters; type them half-width',
            ja: '全角文字が含まれています。半角で入力してください',
        },
    ],
    [
        /[^!-~]/u,
        {
            en: 'it holds a character other than ASCII letters, digits and signs; copy it again from where it was issued',
            ja: '半角英数字と記号以外の文字が含まれています。発行元の画面からコピーし直してください',
        },
    ],
];
/** Every sentence of the table. */
const SECRET_WORDS = MISTAKES.map(([, words]) => words);
/** The mistake in a secret; `undefined`: it can be sent as it is, or is empty. */
function findSecretMistake(secret) {
    return MISTAKES.find(([pattern]) => pattern.test(secret))?.[1];
}

// EXTERNAL MODULE: ./build/compiled/records/csv/reasons.js
var reasons = __nccwpck_require__(4237);
;// CONCATENATED MODULE: ./build/compiled/tell/messages/github.js
/** What GitHub or git says of the token, the repository and what is pushed. `{}` stays as it is. */
const GITHUB_MESSAGES = {
    // The token and the repository.
    'GitHub does not accept it (HTTP 401); it may have ended or been revoked': 'GitHubに受け付けられませんでした（HTTP 401）。有効期限が切れたか、取り消された可能性があります',
    "there is none of this name, or input 'token' may not see it (HTTP 404)": 'この名前のリポジトリがないか、tokenに閲覧権限がありません（HTTP 404）',
    "there is none of this number, or input 'token' may not see it (HTTP {}); the workflow's job needs 'permissions: pull-requests: read'": 'この番号のプルリクエストがないか、tokenに閲覧権限がありません（HTTP {}）。ワークフローのジョブに「permissions: pull-requests: read」を指定してください',
    "it may not write to this repository (HTTP {}); the workflow's job needs 'permissions: contents: write', and another repository needs a token of its own": 'このリポジトリへの書き込みが許可されていません（HTTP {}）。ワークフローのジョブに「permissions: contents: write」を指定してください。別のリポジトリに書き込む場合は、専用のトークンが必要です',
    "it may not write to this repository (HTTP {}); the workflow's job needs 'permissions: contents: write'": 'このリポジトリへの書き込みが許可されていません（HTTP {}）。ワークフローのジョブに「permissions: contents: write」を指定してください',
    "it may not read this repository (HTTP 403); the workflow's job needs 'permissions: contents: write'": 'このリポジトリの読み取りが許可されていません（HTTP 403）。ワークフローのジョブに「permissions: contents: write」を指定してください',
    "it may not do this in this repository (HTTP 403); the workflow's job needs 'permissions: contents: write', and another repository needs a token of its own": 'このリポジトリでの操作が許可されていません（HTTP 403）。ワークフローのジョブに「permissions: contents: write」を指定してください。別のリポジトリを使う場合は、専用のトークンが必要です',
    'it was renamed or moved; give its new name': 'リポジトリ名が変更されたか、移転しています。新しい名前を指定してください',
    'it is archived on GitHub, so nothing can be written to it; unarchive it (Settings → General), or name another repository': 'GitHub上でアーカイブ（読み取り専用）になっているため、書き込めません。解除する（Settings → General）か、別のリポジトリを指定してください',
    "GitHub has blocked or disabled it (HTTP 403); its owners see the reason on its page and answer GitHub's support": 'GitHubによってブロックまたは無効化されています（HTTP 403）。理由はリポジトリのページに表示されます。所有者からGitHubのサポートに問い合わせてください',
    "the account or the app behind it is suspended on GitHub (HTTP 403); ask its owner, or GitHub's support": 'トークンを発行したアカウントまたはアプリが、GitHub上で停止されています（HTTP 403）。所有者またはGitHubのサポートに確認してください',
    "the organization does not take this kind of personal access token (HTTP 403); use an app's token, or one that the organization's settings allow": 'この種類の個人用アクセストークンは、Organizationで許可されていません（HTTP 403）。GitHub Appのトークンか、Organizationの設定で許可されたトークンを使ってください',
    'the organization asks for single sign-on (SAML); authorize the token for it (your Settings → Developer settings → the token → Configure SSO)': 'OrganizationがSAMLシングルサインオンを必須にしています。トークンを承認してください（個人のSettings → Developer settings → トークン → Configure SSO）',
    "the organization's IP allow list does not let this runner in (HTTP 403); add the runner's addresses there (organization → Settings → Authentication security), or use a runner whose addresses are on it": 'OrganizationのIP許可リストにより、このランナーからのアクセスが拒否されました（HTTP 403）。リストにランナーのIPアドレスを追加する（Organization → Settings → Authentication security）か、許可済みのランナーを使ってください',
    "GitHub refused too many requests at once (its secondary rate limit); run again in some minutes, at another minute than this account's other workflows": '短時間にリクエストが集中したため、GitHubに拒否されました（セカンダリレート制限）。数分後に、このアカウントの他のワークフローと時刻をずらして再実行してください',
    'GitHub refused too many requests at once (its secondary rate limit); run again in some minutes': '短時間にリクエストが集中したため、GitHubに拒否されました（セカンダリレート制限）。数分後に再実行してください',
    "GitHub's rate limit for input 'token' is used up; run again in an hour, or give the archive a token of its own": 'tokenのGitHub APIレート制限を使い切りました。1時間後に再実行するか、アーカイブ専用のトークンを使ってください',
    "GitHub's rate limit is used up; run again in an hour, or give input 'token' a token of its own": 'GitHub APIのレート制限を使い切りました。1時間後に再実行するか、tokenに専用のトークンを指定してください',
    // A push that is refused for good.
    'GH001: a file is over the size limit of GitHub (100 MiB); the archive itself writes no such file, so take it off the branch': 'GH001：GitHubのファイルサイズの上限（100 MiB）を超えるファイルがあります。アーカイブがこのようなファイルを作成することはないため、ブランチから取り除いてください',
    "GH013: a rule asks for verified signatures; set input 'commit-signing' to 'auto' and give input 'token' the default token or an app's": 'GH013：ルールにより、検証済みの署名が必須です。commit-signingをautoにし、tokenに既定のトークンまたはGitHub Appのトークンを指定してください',
    'GH013: push protection takes something in the data for a secret; look at the place, then allow it (Security → Secret scanning) or change the setting (Settings → Advanced Security → Push protection)': 'GH013：プッシュ保護により、データの一部がシークレットと判定されました。該当箇所を確認したうえで、許可する（Security → Secret scanning）か、設定を変更してください（Settings → Advanced Security → Push protection）',
    "GH006: branch protection covers this branch; leave it out of the rule (Settings → Branches), or set input 'mode' to 'pull-request'": 'GH006：このブランチはブランチ保護の対象です。保護ルールの対象から外す（Settings → Branches）か、modeにpull-requestを指定してください',
    "GH013: a rule asks for pull requests; set input 'mode' to 'pull-request', or leave the branch out of the rule (Settings → Rules → Rulesets)": 'GH013：ルールにより、プルリクエストが必須です。modeにpull-requestを指定するか、このブランチをルールの対象から外してください（Settings → Rules → Rulesets）',
    "GH013: a rule forbids to create this branch; let the token's app bypass it, or leave the branch out of the rule (Settings → Rules → Rulesets)": 'GH013：ルールにより、このブランチの作成が禁止されています。トークンのGitHub Appにバイパスを許可するか、このブランチをルールの対象から外してください（Settings → Rules → Rulesets）',
    "GH013: a rule of the repository forbids it; let the token's app bypass the rule, or leave the branch out of it (Settings → Rules → Rulesets)": 'GH013：リポジトリのルールで禁止されています。トークンのGitHub Appにバイパスを許可するか、このブランチをルールの対象から外してください（Settings → Rules → Rulesets）',
    "the repository lacks the history that the archive builds on; let input 'repository' name the one that holds the branch": 'アーカイブの基になる履歴がリポジトリにありません。ブランチのあるリポジトリをrepositoryに指定してください',
    "another branch's name stands in the way (git keeps no branch 'a' beside 'a/b'); remove that branch or choose another input 'branch'": '別のブランチの名前と衝突しています（gitでは「a」と「a/b」を同時に持てません）。そのブランチを削除するか、別のbranchを指定してください',
    "the repository is full; go on in a new one, named by input 'repository'": 'リポジトリの容量が上限に達しています。新しいリポジトリをrepositoryに指定して続けてください',
    'a hook of the server declined it; ask the people who run this server': 'サーバーのフックに拒否されました。サーバーの管理者に問い合わせてください',
    "the pull request was refused (HTTP 403): the workflow's job needs 'permissions: pull-requests: write', and the repository the setting 'Allow GitHub Actions to create and approve pull requests' (Settings → Actions → General → Workflow permissions)": 'プルリクエストの作成が拒否されました（HTTP 403）。ワークフローのジョブに「permissions: pull-requests: write」を指定し、リポジトリの設定で「Allow GitHub Actions to create and approve pull requests」を有効にしてください（Settings → Actions → General → Workflow permissions）',
    'GH001: a file is over the size limit of GitHub (100 MiB); on GitHub Enterprise Server an administrator can raise it': 'GH001：ファイルがGitHubのサイズの上限（100 MiB）を超えています。GitHub Enterprise Serverでは、管理者が上限を引き上げられます',
    // The branch and its last head.
    "branch '{}' is gone, but its last head {} is kept in {}.": 'ブランチ「{}」がありません。最後のコミット{}は{}に残っています。',
    "branch '{}' was rewritten: its head {} does not descend from {}, the last one known.": 'ブランチ「{}」が書き換えられています。現在の先頭{}は、最後に確認した{}の子孫ではありません。',
    'To restore it: {}': '復元するコマンド: {}',
    'To begin a new archive on purpose: {}': '意図的に新しいアーカイブを始めるコマンド: {}',
    'To accept the new head: {}': '新しい先頭を受け入れるコマンド: {}',
    'the branch moved while this run was publishing': '公開中に、ほかの実行がブランチを更新し続けました。時間をおいて再実行してください',
    "The commit does not bear GitHub's signature (Verified): for that, input 'commit-signing' must be 'auto' and input 'token' the default token or an app's.": 'コミットにGitHubの署名（Verified）がありません。署名するには、commit-signingをautoにし、tokenに既定のトークンまたはGitHub Appのトークンを指定してください。',
};

;// CONCATENATED MODULE: ./build/compiled/tell/messages/inputs.js
/** Mistakes in inputs, behind the input's name, and in the environment. `{}` stays as it is, or is translated by itself. */
const INPUT_MESSAGES = {
    missing: '指定されていません',
    "missing (or give 'api-token')": '指定されていません（api-tokenを指定する場合は不要です）',
    "{}, got '{}'": '{}（入力値：「{}」）',
    "expected either this or 'login-id' with 'api-key', got both": 'api-tokenと、login-id・api-keyの組は、どちらか一方だけを指定してください',
    "expected either this or 'pull-request', got both": 'since-commitとpull-requestは、どちらか一方だけを指定してください',
    'expected an https URL (http for loopback alone)': 'httpsのURLを指定してください（httpを使えるのはループバックアドレスのみです）',
    'expected positive integers': '正の整数を指定してください',
    'expected any of {}': '次の中から指定してください：{}',
    "expected 'YYYY-MM-DD' or '<n>d'": 'YYYY-MM-DDまたは<n>dの形式で指定してください',
    'expected a day that is not after today in Japan': '日本時間の今日以前の日を指定してください',
    "expected 'YYYY-MM-DD'": 'YYYY-MM-DDの形式で指定してください',
    "expected a day that is not before 'since'": 'since以降の日を指定してください',
    "expected 'owner/name'": '「owner/name」の形式で指定してください',
    'expected a branch name that git takes': 'gitで使えるブランチ名を指定してください',
    'expected a folder inside the branch': 'ブランチ内のフォルダを指定してください',
    'expected a whole number from {} to {}': '{}から{}までの整数を指定してください',
    "expected '{}' or '{}' or '{}'": '「{}」「{}」「{}」のいずれかを指定してください',
    "expected '{}' or '{}'": '「{}」または「{}」を指定してください',
    'expected the number of a pull request': 'プルリクエストの番号を指定してください',
    'expected a full commit id': '省略のないコミットIDを指定してください',
    'expected the id of a commit, got that of something else': 'コミットのIDを指定してください（指定されたIDはコミットではありません）',
    "'pseudonymize' needs a key of at least {} characters": 'pseudonymizeを使うには、{}文字以上のキーが必要です',
    "git cannot keep it beside 'archive/archive', the head of the pull request; choose another name": 'プルリクエストのブランチ「archive/archive」と同時には存在できない名前です。別の名前を指定してください',
    "git cannot keep a branch '{}' beside the branch '{}'; remove that one or choose another name": 'gitでは、ブランチ「{}」と「{}」を同時に持てません。後者を削除するか、別の名前を指定してください',
    "'{}' is the default branch of the repository; name another one": '「{}」はリポジトリのデフォルトブランチです。別のブランチを指定してください',
    "the repository has no branch '{}'": 'リポジトリにブランチ「{}」がありません',
    'on the branch a file, link or submodule has the name of a folder of the archive, or a folder that of a file; move it, or choose another folder': 'ブランチ上に、アーカイブのフォルダーと同じ名前のファイル・リンク・サブモジュール、またはアーカイブのファイルと同じ名前のフォルダーがあります。移動するか、別のフォルダーを指定してください',
    "it does not go to the branch of input 'branch'; let the workflow run for that branch alone": 'branchに指定したブランチ宛てのプルリクエストではありません。そのブランチに対してのみワークフローを実行してください',
    'the archive holds no mail of these deliveries': '指定された配信のメールは、アーカイブにありません',
    "this archive belongs to another account; use the account it was begun with, or another 'branch'": 'このアーカイブは別のアカウントのものです。作成時のアカウントを使うか、別のbranchを指定してください',
    "this archive was begun with '{}'; use that, or another 'branch'": 'このアーカイブは「{}」で作成されています。同じ値を指定するか、別のbranchを指定してください',
    "this archive was begun with another key; use that one, or another 'branch'": 'このアーカイブは別のキーで作成されています。そのキーを使うか、別のbranchを指定してください',
    "the logs that it reads are not those of this archive; use the account it was begun with, or another 'branch'": '取得したログがこのアーカイブのものと一致しません。作成時のアカウントを使うか、別のbranchを指定してください',
    // Who may read.
    'the repository is internal: every member of the enterprise can read this archive': 'リポジトリの公開範囲が「internal」のため、Enterpriseの全メンバーがこのアーカイブを閲覧できます',
    "pseudonyms are personal data too, and subjects stay readable: use a private repository, or set 'true' if everyone may read this archive": '仮名も個人データであり、件名は読める状態で残ります。非公開のリポジトリを使うか、誰でも閲覧できてよい場合のみtrueを指定してください',
    'the repository is public; {}': 'リポジトリが公開されています。{}',
    'the repository turned public since the last run; {}': '前回の実行以降にリポジトリが公開されました。{}',
    'the repository has a visibility that could not be read; {}': 'リポジトリの公開範囲を確認できませんでした。{}',
    'this workflow runs in a public repository: artifacts belong to the repository that runs the workflow, so everyone could read the page; run it in a private one': 'このワークフローは公開リポジトリで実行されています。アーティファクトは実行元のリポジトリに属し、誰でもページを閲覧できる状態になるため、非公開のリポジトリで実行してください',
    "the visibility of the repository that runs this workflow could not be read: artifacts belong to the repository that runs the workflow, so the page could become public; input 'token' must be allowed to read it": 'このワークフローを実行するリポジトリの公開範囲を確認できませんでした。アーティファクトは実行元のリポジトリに属し、ページが公開されるおそれがあるため、tokenにそのリポジトリの読み取りを許可してください',
    "this workflow runs in an internal repository: artifacts belong to the repository that runs the workflow, so every member of the enterprise could read the page; set 'true' if everyone who can read it may read this archive": 'このワークフローは公開範囲が「internal」のリポジトリで実行されています。アーティファクトは実行元のリポジトリに属し、Enterpriseの全メンバーがページを閲覧できる状態になります。その全員がこのアーカイブを閲覧してよい場合のみ、trueを指定してください',
    "this workflow runs in another repository than that of input 'repository': artifacts belong to the repository that runs the workflow, which other people may read; set 'true' if everyone who can read it may read this archive": 'このワークフローは、repositoryに指定したものとは別のリポジトリで実行されています。アーティファクトは実行元のリポジトリに属し、ほかの人が閲覧できる場合があります。閲覧できる全員がこのアーカイブを閲覧してよい場合のみ、trueを指定してください',
    // The environment.
    'the environment variable {} is set: TLS certificates would not be checked; remove it': '環境変数{}が設定されているため、TLS証明書が検証されません。削除してください',
    'the environment variable {} is set: text in the log could run as a command; remove it': '環境変数{}が設定されているため、ログ内の文字列がコマンドとして実行されるおそれがあります。削除してください',
    'the environment variable {}: expected an http or https URL': '環境変数{}：httpまたはhttpsのURLを指定してください',
    'the environment variable {}: expected the address of an http or https proxy, such as http://proxy.example:8080': '環境変数{}：httpまたはhttpsのプロキシのアドレス（http://proxy.example:8080 など）を指定してください',
    'The environment variable {} names a file that cannot be read on this runner, or that holds no certificate (PEM); it is left aside': '環境変数{}に指定されたファイルは、このランナーで読み取れないか、証明書（PEM）を含んでいないため、使用しません',
    'RUNNER_TEMP: expected a folder that can be written to': 'RUNNER_TEMP：書き込み可能なフォルダを指定してください',
};

;// CONCATENATED MODULE: ./build/compiled/tell/messages/reading.js
/** What blastengine, the files of the archive and the runner say. `{}` stays as it is, or is translated by itself. */
const READING_MESSAGES = {
    // Answers.
    'HTTP {} ({})': 'HTTP {}（{}）',
    'HTTP {}': 'HTTP {}',
    'no answer': '応答がありませんでした',
    'unreadable answer ({})': '応答を読み取れませんでした（{}）',
    'no connection': '接続できませんでした',
    'no such host': 'ホストが見つかりませんでした',
    'no TLS': 'TLS接続を確立できませんでした',
    'proxy refused': 'プロキシに拒否されました',
    'proxy failed': 'プロキシ経由の接続に失敗しました',
    'connection lost': '接続が切れました',
    'timed out': '応答がありませんでした',
    'answer too large': '応答が大きすぎます',
    'certificate refused': '証明書を検証できませんでした',
    'redirect refused': 'リダイレクト先が許可されていません',
    'download refused by another host': 'ダウンロード先のホストに拒否されました',
    'the login ID, API key or token is not accepted': 'ログインID、APIキーまたはトークンが受け付けられませんでした',
    'this blastengine user may not use this part of the API': 'このユーザーに権限がありません',
    'the API does not accept this request': 'リクエストが受け付けられませんでした',
    'the API does not offer this call': 'この呼び出しはAPIにありません',
    'the API does not accept this kind of content': 'この形式の内容は受け付けられませんでした',
    'not there': '存在しません',
    'the account is locked': 'アカウントがロックされています',
    'report job not finished in time': '開封レポートの作成が時間内に終わりませんでした',
    'report job failed': '開封レポートの作成に失敗しました',
    'the run was told to stop, for example by a person or by the time limit of the job; start the workflow again': '停止の指示を受けました（手動のキャンセルや、ジョブの制限時間など）。ワークフローを再実行してください',
    "the deadline ('deadline-minutes') was reached": '制限時間（deadline-minutes）に達しました',
    'blastengine refused three requests in a row (HTTP 429)': 'レート制限（HTTP 429）により3回続けて拒否されました',
    "fewer requests than 'reserve' remained": '残りリクエスト数がreserveを下回りました',
    // What an answer holds.
    'no row can be read': '読み取れる行がありません',
    'row: control character': '行に制御文字が含まれています',
    'answer for another id': '別のIDに対する応答です',
    'the same deliveries on every page': 'すべてのページの配信が同じです',
    'the same entries on every page': 'すべてのページの内容が同じです',
    'ids do not fall from page to page': 'ページが進んでもIDが小さくなりません',
    "field '{}': expected a list": '項目「{}」がリストではありません',
    "field '{}': expected a positive integer": '項目「{}」が正の整数ではありません',
    "field '{}': expected a count": '項目「{}」が件数ではありません',
    "field '{}': missing": '項目「{}」がありません',
    '{}: expected an object': '{}がオブジェクトではありません',
    'expected a zip': 'ZIPファイルではありません',
    'cut zip': 'ZIPファイルが途中で切れています',
    // Files.
    '{}: does not decode ({})': '{}：読み取れません（{}）',
    '{}: does not decode': '{}：読み取れません',
    '{}: records are not in ascending order': '{}：レコードが昇順になっていません',
    '{}: not UTF-8': '{}：UTF-8ではありません',
    '{}: not JSON': '{}：JSONではありません',
    'not JSON Lines': 'JSON Linesではありません',
    'not JSON': 'JSONではありません',
    'not UTF-8': 'UTF-8ではありません',
    'not framed': '応答の区切りがありません',
    'no final newline': '末尾に改行がありません',
    'CSV: broken file': 'CSVが壊れています',
    'CSV: uneven rows': 'CSVの列数がそろっていません',
    'unknown header': '見出し行が異なります',
    'deliveries: unknown header': '見出し行が異なります',
    'erasures.csv: a row without a mail log id': 'erasures.csv：メールログのIDがない行があります',
    'seals: unknown line': 'シールの記録：行を解釈できません',
    'seals: unknown header or end': 'シールの記録：見出し行または末尾が異なります',
    'seals: lines do not ascend': 'シールの記録：行が昇順になっていません',
    'archive.json: missing': 'archive.jsonがありません',
    'archive.json: no version': 'archive.json：バージョンがありません',
    'archive.json: no seal_key': 'archive.json：seal_keyがありません',
    "archive.json: '{}' cannot be read": 'archive.json：「{}」を読み取れません',
    'archive.json has version {}, this action knows {}: use a newer version of the action': 'archive.jsonのバージョンは{}ですが、このアクションが対応するのは{}までです。新しいバージョンのアクションを使ってください',
    "{} is lost, and no commit of the branch holds one that can be read: bring it back from a clone or a backup in a commit, or use another 'branch'": '{}が失われており、読み取れる版がブランチのどのコミットにもありません。クローンまたはバックアップからコミットで復元するか、別のbranchを指定してください',
    'coverage.json: no version': 'coverage.json：バージョンがありません',
    'coverage.json: expected text': 'coverage.json：文字列ではない項目があります',
    "coverage.json: '{}' is no list": 'coverage.json：「{}」がリストではありません',
    "coverage.json: '{}' is no number": 'coverage.json：「{}」が数値ではありません',
    'coverage.json has version {}, this action knows {}: use a newer version of the action': 'coverage.jsonのバージョンは{}ですが、このアクションが対応するのは{}までです。新しいバージョンのアクションを使ってください',
    'a record of the archive is no object': 'アーカイブのレコードがオブジェクトではありません',
    '--since: the range holds {} mail logs, and a page holds {} at most; {}': '--since：範囲内のメールログは{}件ですが、1つのページに含められるのは{}件までです。{}',
    '--since: the range holds {} states of mail logs, and a page holds {} at most; {}': '--since：範囲内のメールログの状態は{}件ですが、1つのページに含められるのは{}件までです。{}',
    "name deliveries by '--delivery-id'": '--delivery-idで配信を指定してください',
    "'--since {}' is the longest range up to its end that fits": '収まる最長の範囲は「--since {}」です',
    'the files of the page are missing beside this program; install it anew': 'ページのファイルがこのプログラムと同じ場所にありません。インストールし直してください',
    // The runner.
    'git was not found on this runner': 'このランナーにgitが見つかりません',
    'git {} or newer is needed on this runner': 'このランナーのgitが古すぎます。{}以降に更新してください',
    'git could not be started: {}': 'gitを起動できませんでした：{}',
    'git could not be started ({})': 'gitを起動できませんでした（{}）',
    'git could not be started': 'gitを起動できませんでした',
    'git {}: exit code {}': 'git {}：終了コード{}',
    'a git process ended early': 'gitのプロセスが途中で終了しました',
    'ended early': '途中で終了しました',
    'exit code {}': '終了コード{}',
    '{} is no blob': '{}はファイルの内容（blob）ではありません',
    '{} is no commit': '{}はコミットではありません',
    '{} is missing': '{}がありません',
    '{} is no {}': '{}は{}ではありません',
    'no space left on the disk of this runner': 'このランナーのディスクに空き容量がありません',
    'a file would exceed the size limit of this runner': 'このランナーのファイルサイズの上限を超えます',
    'too many open files on this runner': 'このランナーで開いているファイルが多すぎます',
    'a folder of this runner may not be written': 'このランナーのフォルダーに書き込めません',
    'a temporary file of this run is gone': 'この実行の一時ファイルが失われました',
    'unexpected error': '予期しないエラーが発生しました',
    'The job summary could not be written': 'ジョブサマリーを書き込めませんでした',
    'Cleaning up failed: a temporary ref below refs/archive-tmp/ or a temporary file may be left; both are harmless': '後片付けに失敗しました。refs/archive-tmp/以下の一時的な参照、または一時ファイルが残っている場合がありますが、問題はありません',
    'The run ended unexpectedly; nothing in the archive was changed': '実行が予期せず終了しました。アーカイブは変更されていません',
    'The run ended unexpectedly; what was finished before is on the branch': '実行が予期せず終了しました。それまでに完了した分はブランチに保存されています',
};

;// CONCATENATED MODULE: ./build/compiled/tell/translate.js






/** Sentences that stand in both languages where they are thrown. */
const OWN_WORDS = [
    ...Object.values(NETWORK_FAULTS),
    ...SECRET_WORDS,
    ...Object.values(reasons/* FILE_REASONS */.h),
];
/**
 * Messages of our own errors, found by their English text, as gettext does: an error is thrown in one language,
 * wherever it happens, and translated where it is told. The first that fits is taken.
 */
const CATALOG = [
    ...OWN_WORDS.map(({ en, ja }) => [en, ja]),
    ...Object.entries({ ...INPUT_MESSAGES, ...GITHUB_MESSAGES, ...READING_MESSAGES }),
].map(([en, ja]) => [compile(en), ja]);
function compile(template) {
    const parts = template.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('(.+?)')}$`);
}
/** A whole text; the parts that its template leaves open are translated, or stay as they are. */
function find(text) {
    for (const [pattern, ja] of CATALOG) {
        const parts = pattern.exec(text)?.slice(1);
        if (parts === undefined)
            continue;
        return ja.replace(/\{\}/g, () => translateLine(parts.shift() ?? ''));
    }
    return undefined;
}
/** What failed, in front of a message: `GET /usages: `, `git push: `, `input 'token': `. */
const PLACE = /^(?:((?:GET|POST|PATCH|DELETE) \/[^\s:]*|git [a-z-]+)|input '([a-z-]+)'): (.+)$/;
/** In the middle of a message, behind what happened. */
const TRIES = / after (\d+) attempts/;
/** A push that was refused, and the places in our files that the server named. */
const REFUSED = /^the push was refused, (.+?)( \([\w.-]+\/[^\s→]+(?:, [^\s→]+)*\))?$/;
function translateRefusal(line) {
    const [, why = '', places = ''] = REFUSED.exec(line) ?? [];
    const told = why === '' ? undefined : find(why);
    return (told && `プッシュが拒否されました。${told}${places.replace(' (', '（').replace(/\)$/, '）')}`);
}
/** A bare status is no sentence yet. */
function addTries(told, count) {
    if (count === undefined)
        return told;
    return /^HTTP \d+$/.test(told)
        ? `${count}回試行しましたが、${told}が返されました`
        : `${told}（${count}回試行）`;
}
/** A line in Japanese; one that the catalogue does not know stays as it is. */
function translateLine(line) {
    const bare = line.replace(TRIES, '');
    const count = TRIES.exec(line)?.[1];
    const tried = (text) => addTries(text, count);
    const [, call, input, said = ''] = PLACE.exec(bare) ?? [];
    const told = find(said);
    if (told !== undefined)
        return `${call ?? `入力「${input}」`}：${tried(told)}`;
    const whole = translateRefusal(bare) ?? find(bare);
    return whole === undefined ? line : tried(whole);
}
/** An error's message in the language of the run, line by line. */
function translateMessage(message, language) {
    return language === 'ja' ? message.split('\n').map(translateLine).join('\n') : message;
}

;// CONCATENATED MODULE: ./build/compiled/cli/failures.js



/** What a system error of this machine means; its own text names paths of the machine and stays silent. */
const MACHINE = {
    ENOSPC: { en: 'no space left on the disk', ja: 'ディスクの空き容量がありません' },
    EDQUOT: { en: 'no space left on the disk', ja: 'ディスクの空き容量がありません' },
    EMFILE: { en: 'too many open files', ja: '開いているファイルが多すぎます' },
    ENFILE: { en: 'too many open files', ja: '開いているファイルが多すぎます' },
    EACCES: {
        en: 'a file or folder may not be read or written',
        ja: '読み取りまたは書き込みが許可されていないファイルかフォルダーがあります',
    },
    EPERM: {
        en: 'a file or folder may not be read or written',
        ja: '読み取りまたは書き込みが許可されていないファイルかフォルダーがあります',
    },
    EROFS: { en: 'the disk may not be written', ja: 'ディスクに書き込めません' },
    ENOENT: { en: 'there is no such file or folder', ja: 'ファイルまたはフォルダーがありません' },
    ENOTDIR: { en: 'there is no such file or folder', ja: 'ファイルまたはフォルダーがありません' },
    EISDIR: { en: 'expected a file, got a folder', ja: 'ファイルではなくフォルダーです' },
    EEXIST: { en: 'there is such a file already', ja: '同じ名前のファイルが既にあります' },
};
/** Words that the action shares are about a runner; here it is the reader's own machine. */
function onThisMachine(message) {
    return message.replaceAll('this runner', 'this machine').replaceAll('このランナー', 'このマシン');
}
/** Our own errors carry our own words; anything else may carry text from outside and stays silent. */
function describeError(error, language) {
    if (error instanceof errors/* TranslatedError */.Xi)
        return error.text[language];
    if (error instanceof errors/* OwnError */.Nj)
        return onThisMachine(translateMessage(error.message, language));
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return MACHINE[code]?.[language] ?? cliTextsOf(language).unexpected;
}

;// CONCATENATED MODULE: ./build/compiled/cli/help.js


const WIDTH = 100;
/** Columns of a terminal: Japanese letters take two. */
function widthOf(text) {
    return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
}
const JAPANESE_WORDS = new Intl.Segmenter('ja', { granularity: 'word' });
/** No break stands before a closing mark, behind an opening one, or before the ending of a word. */
const belongsTo = (last, word) => /^[、。）」：・]/u.test(word) ||
    /[（「]$/u.test(last) ||
    (/[\p{sc=Han}\p{sc=Katakana}]$/u.test(last) && /^(?:\p{sc=Hiragana}|\p{sc=Han}$)/u.test(word));
/** What stays on one line: text between spaces, a Japanese word, each with the marks that belong to it. */
function piecesOf(text) {
    const runs = text.match(/[\u2e80-\uffff]+\s*|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? [];
    const words = runs.flatMap((run) => /^[\u2e80-\uffff]/u.test(run)
        ? [...JAPANESE_WORDS.segment(run)].map(({ segment }) => segment)
        : [run]);
    const pieces = [];
    for (const word of words) {
        const last = pieces.at(-1) ?? '';
        if (pieces.length > 0 && belongsTo(last, word))
            pieces[pieces.length - 1] = `${last}${word}`;
        else
            pieces.push(word);
    }
    return pieces;
}
/** Breaks at spaces, and Japanese text between words. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const piece of piecesOf(text)) {
        if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
            lines.push(line.trimEnd());
            line = '';
        }
        line += piece;
    }
    return [...lines, line.trimEnd()];
}
/** Two columns: a name, and what it means. */
function table(rows) {
    const indent = Math.min(28, Math.max(...rows.map(([name]) => widthOf(name))) + 4);
    return rows.flatMap(([name, meaning]) => {
        const [first = '', ...rest] = wrap(meaning, WIDTH - indent);
        const gap = ' '.repeat(Math.max(1, indent - 2 - widthOf(name)));
        const head = widthOf(name) + 3 > indent ? [`  ${name}`, ' '.repeat(indent) + first] : [];
        return [
            ...(head.length > 0 ? head : [`  ${name}${gap}${first}`]),
            ...rest.map((line) => ' '.repeat(indent) + line),
        ];
    });
}
function describeOption(option, language) {
    const { name, value, help, isRequired, isRepeatable } = option;
    const texts = cliTextsOf(language);
    const notes = [isRequired ? texts.required : '', isRepeatable ? texts.repeatable : ''];
    const note = notes.filter(Boolean);
    const meaning = `${help[language]}${note.length === 0 ? '' : texts.inBrackets(note)}`;
    return [`--${name}${value === null ? '' : ` ${value}`}`, meaning];
}
function listExamples(examples, language) {
    return examples.flatMap(({ words, line }) => [
        ...wrap(words[language], WIDTH - 4).map((text) => `  # ${text}`),
        `  ${line}`,
    ]);
}
const section = (title, lines) => lines.length === 0 ? [] : ['', title, ...lines];
const paragraphs = (text) => text.split('\n').flatMap((part) => wrap(part, WIDTH));
/** What a command does, takes and answers, with examples. */
function formatCommandHelp(command, language) {
    const texts = cliTextsOf(language);
    const { name, usage, positionals = [], description, summary } = command;
    const options = optionsOf(command).map((option) => describeOption(option, language));
    const words = positionals.map(({ name: word, help }) => [word, help[language]]);
    const lines = [
        `${texts.usage}${PROGRAM} ${name} ${usage}`,
        '',
        ...paragraphs((description ?? summary)[language]),
        ...section(texts.arguments, words.length === 0 ? [] : table(words)),
        ...section(texts.options, table(options)),
        ...section(texts.examples, listExamples(command.examples, language)),
        '',
        ...wrap(texts.exits, WIDTH),
    ];
    return `${lines.join('\n')}\n`;
}
/** Every command in a line. */
function formatHelp(commands, language) {
    const texts = cliTextsOf(language);
    const examples = commands.flatMap((command) => command.examples.slice(0, 1));
    const rows = commands.map(({ name, summary }) => [name, summary[language]]);
    const lines = [
        `${texts.usage}${PROGRAM} <command> [options]`,
        '',
        ...wrap(texts.about, WIDTH),
        ...section(texts.commands, table(rows)),
        ...section(texts.options, table(COMMON.map((option) => describeOption(option, language)))),
        ...section(texts.examples, listExamples(examples, language)),
        '',
        ...wrap(texts.more, WIDTH),
        ...wrap(texts.exits, WIDTH),
    ];
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/compiled/cli/program.js








/** Known before anything else is read, so that a mistake is told in it, too. */
function chooseLanguage(args, env) {
    const at = args.findLastIndex((arg) => arg === '--language' || arg.startsWith('--language='));
    const option = args[at];
    const given = option?.includes('=') ? option.slice('--language='.length) : args[at + 1];
    return (at < 0 ? env.BLASTENGINE_ARCHIVE_LANGUAGE?.trim().toLowerCase() : given) === 'ja'
        ? 'ja'
        : 'en';
}
/** Where the command stands among the arguments; options that every command knows may stand before it. */
function splitCommand(args) {
    let at = 0;
    while (args[at]?.startsWith('-'))
        at += args[at] === '--language' ? 2 : 1;
    return [args.slice(0, at), args.slice(at)];
}
const isHelp = (word) => word === '--help' || word === '-h';
/** Options before the command, checked as if they were of a command without any of its own. */
const PLAIN = {
    name: '',
    summary: { en: '', ja: '' },
    usage: '',
    options: [],
    readsClone: false,
    examples: [],
    run: async () => 0,
};
function createContext({ env, folder, stdout, stderr }, args, language) {
    let clone;
    async function open() {
        const branch = args.text('branch') ?? 'data';
        const directory = args.text('directory')?.replace(/\/$/, '') ?? 'data';
        if (!(0,names/* isBranchName */.Q8)(branch))
            throw new usage_error/* UsageError */.e(translate((texts) => texts.badBranch));
        if (!(0,names/* isFolderPath */.ky)(directory))
            throw new usage_error/* UsageError */.e(translate((texts) => texts.badDirectory));
        const { openClone } = await Promise.all(/* import() */[__nccwpck_require__.e(228), __nccwpck_require__.e(102)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6102));
        const repository = (0,external_node_path_.resolve)(folder, args.text('repository') ?? '.');
        return openClone({ repository, branch, directory, env });
    }
    return {
        args,
        env,
        folder,
        language,
        stdout,
        stderr,
        openClone: () => {
            clone ??= open();
            return clone;
        },
        close: async () => (await clone?.catch(() => undefined))?.close(),
    };
}
async function runCommand(command, rest, world, language) {
    if (rest.some(isHelp)) {
        await world.stdout.print(formatCommandHelp(command, language));
        return 0;
    }
    const context = createContext(world, parseArguments(rest, command), language);
    try {
        return await command.run(context);
    }
    finally {
        await context.close();
    }
}
async function run(commands, world, language) {
    const [before, [word, ...rest]] = splitCommand(world.args);
    // `help` and `help trace` are what `--help` and `trace --help` are.
    if (word === 'help')
        return run(commands, { ...world, args: [...before, '--help', ...rest] }, language);
    const command = commands.find(({ name }) => name === word);
    if (before.some(isHelp) && word === undefined) {
        await world.stdout.print(formatHelp(commands, language));
        return 0;
    }
    if (word === undefined) {
        parseArguments(before, PLAIN);
        throw new usage_error/* UsageError */.e(translate((texts) => texts.noCommand));
    }
    if (command === undefined) {
        throw refuseWord('unknownCommand', word, commands.map(({ name }) => name));
    }
    return runCommand(command, [...before, ...rest], world, language);
}
/** Runs the program and tells what went wrong; never throws. */
async function runProgram(commands, world) {
    const language = chooseLanguage(world.args, world.env);
    try {
        return await run(commands, world, language);
    }
    catch (error) {
        const texts = cliTextsOf(language);
        const [, [word = '']] = splitCommand(world.args);
        const known = commands.some(({ name }) => name === word);
        const help = texts.seeHelp(known ? `${PROGRAM} ${word}` : PROGRAM);
        const message = `${texts.error}${(0,markdown/* showText */.h$)(describeError(error, language))}`;
        await world.stderr.print(`${[message, ...(error instanceof usage_error/* UsageError */.e ? [help] : [])].join('\n')}\n`);
        return 2;
    }
}


/***/ }),

/***/ 2550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readDay),
/* harmony export */   q: () => (/* binding */ readRange)
/* harmony export */ });
/* harmony import */ var _records_id_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(34);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1818);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(527);



const SECOND = 1000;
/**
 * The day that an option names; `null` without the option. `edge`: which end of the day a moment must be, since days
 * are all that can be chosen and a moment means itself. Throws `UsageError` naming the option.
 */
function readDay({ args }, option, edge) {
    const text = args.text(option);
    if (text === undefined)
        return null;
    const typed = (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .readTime */ .a)(option, text);
    const { day } = typed;
    const whole = (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .readTime */ .a)(option, day);
    const isEdge = edge === 'first' ? typed.first === whole.first : typed.last > whole.last - SECOND;
    if (isEdge)
        return day;
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e({
        en: `--${option}: expected a day, got a moment within ${day}`,
        ja: `--${option}：日付を指定してください（${day}の途中の時刻は指定できません）`,
    });
}
/** An option that is there names at least one delivery: an empty one would mean everything. */
function readDeliveryIds({ args }) {
    if (!args.has('delivery-id'))
        return null;
    const words = args.texts('delivery-id').flatMap((text) => text.split(/[,\s]+/));
    const ids = words.filter((word) => word !== '').map(_records_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseId */ .Fg);
    const known = ids.filter((id) => id !== undefined);
    if (known.length > 0 && known.length === ids.length)
        return known;
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e({
        en: '--delivery-id: expected a positive integer, or several with commas',
        ja: '--delivery-id：正の整数を指定してください。複数はカンマで区切ります',
    });
}
/** `--since`, `--until` and `--delivery-id`, alike in every command that has them. Throws `UsageError` naming the option. */
function readRange(context) {
    const [since, until] = [readDay(context, 'since', 'first'), readDay(context, 'until', 'last')];
    if (since !== null && until !== null && since > until) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e({
            en: '--until: expected a day that is not before --since',
            ja: '--until：--sinceと同じかそれより後の日付を指定してください',
        });
    }
    return { since, until, deliveryIds: readDeliveryIds(context) };
}


/***/ }),

/***/ 1818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readTime)
/* harmony export */ });
/* harmony import */ var _records_time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3974);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(527);


const DAY = /^([1-9]\d{3})([-/])(\d{2})\2(\d{2})$/;
const MOMENT = /^\d{4}([-/])\d{2}\1\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)? ?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/i;
/** `undefined` when the text is neither a day nor a time with its zone. */
function parseTyped(text) {
    const [, year, , month, date] = DAY.exec(text) ?? [];
    if (year !== undefined) {
        const day = `${year}-${month}-${date}`;
        if (!(0,_records_time_js__WEBPACK_IMPORTED_MODULE_1__/* .isRealDay */ .f$)(day))
            return undefined;
        return { first: (0,_records_time_js__WEBPACK_IMPORTED_MODULE_1__/* .startOfDay */ .ol)(day), last: (0,_records_time_js__WEBPACK_IMPORTED_MODULE_1__/* .startOfDay */ .ol)((0,_records_time_js__WEBPACK_IMPORTED_MODULE_1__/* .addDays */ .fi)(day, 1)) - 1, day };
    }
    const moment = MOMENT.test(text) ? (0,_records_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTime */ .pe)(text) : undefined;
    return moment === undefined ? undefined : { first: moment, last: moment, day: (0,_records_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dayAt */ .OC)(moment) };
}
/**
 * The one way of saying time in every option: `2026-11-28` or `2026/11/28` is the whole day in Japan, a time
 * needs its zone and means that moment; spaces around are dropped. Throws `UsageError` naming the option.
 */
function readTime(option, text) {
    const typed = parseTyped(text.trim());
    if (typed !== undefined)
        return typed;
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e({
        en: `--${option}: expected a day (2026-11-28 or 2026/11/28, the whole day in Japan) or a time with its zone (2026-11-28T10:00+09:00)`,
        ja: `--${option}：日付（2026-11-28または2026/11/28。日本時間のその日全体）か、タイムゾーン付きの日時（2026-11-28T10:00+09:00）で指定してください`,
    });
}


/***/ }),

/***/ 527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3071);

/** What was typed cannot be meant; the help is named beside the message. Names the option. */
class UsageError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TranslatedError */ .Xi {
}


/***/ }),

/***/ 3071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ StoppedError),
/* harmony export */   Nj: () => (/* binding */ OwnError),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   Xc: () => (/* binding */ DecodeError),
/* harmony export */   Xi: () => (/* binding */ TranslatedError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   ye: () => (/* binding */ UnwritableError)
/* harmony export */ });
/* unused harmony exports HttpError, LateJobError, MovedHeadError, RefusedError, messageOf */
/**
 * Every error that a story may meet. Messages are our own words, counts, ids and paths of the archive;
 * text that came from outside (API, git's server, files) never enters a message or a `cause`
 * (the runner would print it).
 */
/** Any error of ours: its message may be printed. */
class OwnError extends Error {
}
/** The user must change something: an input, a permission, a setting. Never retried. */
class InputError extends OwnError {
    name = 'InputError';
}
/** HTTP said no, after `attempts` tries; `problem` may name its cure behind `; `. `status` is 0 when no answer came or it could not be read. */
class HttpError extends OwnError {
    name = 'HttpError';
    status;
    constructor(endpoint, status, problem, attempts = 1) {
        const [happened = '', ...cures] = problem.split('; ');
        const tries = attempts > 1 ? ` after ${attempts} attempts` : '';
        super([`${endpoint}: ${happened}${tries}`, ...cures].join('; '));
        this.status = status;
    }
}
/** A report job that did not end in the time that it was given. */
class LateJobError extends (/* unused pure expression or super */ null && (HttpError)) {
}
const STOPPED = {
    signal: 'the run was told to stop, for example by a person or by the time limit of the job; start the workflow again',
    deadline: "the deadline ('deadline-minutes') was reached",
    'rate-limit': 'blastengine refused three requests in a row (HTTP 429)',
    reserve: "fewer requests than 'reserve' remained",
};
/** No further request may be started in this run. */
class StoppedError extends OwnError {
    name = 'StoppedError';
    reason;
    constructor(reason) {
        super(STOPPED[reason]);
        this.reason = reason;
    }
}
/** Someone pushed meanwhile: read the new head, merge again, try again. */
class MovedHeadError extends OwnError {
    name = 'MovedHeadError';
    constructor() {
        super('the branch moved while this run was publishing');
    }
}
/** The remote refused for good (rule, permission, size); the message names the cure. Never retried. */
class RefusedError extends OwnError {
    name = 'RefusedError';
}
/** The branch does not take these files: too large for the remote, or something else has their place. All others it may take. */
class UnwritableError extends RefusedError {
    /** Paths from the root of the branch. */
    files;
    constructor(message, files) {
        super(message);
        this.files = files;
    }
}
/** A file of the archive, or an answer of the API, that does not decode. Holds a path or field name, never content. */
class DecodeError extends OwnError {
    name = 'DecodeError';
}
/** Git failed on this machine: missing memory, a full disk, a broken installation. */
class GitError extends OwnError {
    name = 'GitError';
}
/** The user must change something, told in every language; `message` is the English one. */
class TranslatedError extends InputError {
    text;
    constructor(text) {
        super(text.en);
        this.text = text;
    }
}
/** What a system error of this machine means; its own text names paths and stays silent. */
const MACHINE = {
    ENOSPC: 'no space left on the disk of this runner',
    EDQUOT: 'no space left on the disk of this runner',
    EFBIG: 'a file would exceed the size limit of this runner',
    EMFILE: 'too many open files on this runner',
    ENFILE: 'too many open files on this runner',
    EACCES: 'a folder of this runner may not be written',
    EROFS: 'a folder of this runner may not be written',
    ENOENT: 'a temporary file of this run is gone',
};
/** Our own errors carry our own words; anything else may carry text from outside and stays silent. */
function messageOf(error) {
    if (error instanceof OwnError)
        return error.message;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return MACHINE[code] ?? 'unexpected error';
}


/***/ }),

/***/ 8716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ parseSealKey),
/* harmony export */   y: () => (/* binding */ openCloneSeals)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3071);
/* harmony import */ var _records_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5849);
/* harmony import */ var _seal_merkle_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1490);
/* harmony import */ var _seal_seal_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9529);
/* harmony import */ var _seal_seals_file_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2167);
/* harmony import */ var _originals_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2698);
/* harmony import */ var _signatures_signed_commit_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3698);







async function readRaw({ readObject }, commit) {
    const object = await readObject(commit);
    if (object?.type === 'commit')
        return object.bytes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .XS(`git cat-file: ${commit} is no commit of this clone`);
}
const hashLine = (line) => (0,_seal_merkle_js__WEBPACK_IMPORTED_MODULE_2__/* .leafHash */ .Jq)(Buffer.from(line));
function growTree(month, files) {
    const root = (0,_seal_merkle_js__WEBPACK_IMPORTED_MODULE_2__/* .merkleRoot */ .nk)(files.map(({ hash }) => hash)).toString('hex');
    return { month, files, root };
}
function readTree(month, bytes) {
    const lines = (0,_seal_seals_file_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSealsFile */ .gj)(Buffer.from(bytes).toString());
    const files = lines.map((parsed) => {
        const line = (0,_seal_seals_file_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSealsLine */ .ke)(parsed);
        return { path: parsed.path, line, hash: hashLine(line) };
    });
    return growTree(month, files);
}
/** The trees as they were before an erasure. */
function restoreTrees(trees, lines) {
    const months = new Map(trees.map((tree) => [tree.month, tree]));
    const byMonth = Map.groupBy(lines.values(), ({ path }) => (0,_seal_seals_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sealedMonthOf */ .eG)(path) ?? '');
    for (const [month, own] of byMonth) {
        const files = new Map(months.get(month)?.files.map((file) => [file.path, file]));
        for (const { path, line, leaf } of own) {
            const hash = line === null ? Buffer.from(leaf ?? '', 'hex') : hashLine(line);
            files.set(path, { path, line, hash });
        }
        const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
        months.set(month, growTree(month, sorted));
    }
    return [...months.values()];
}
/** Every form that a commit had before erasures, the first one last. */
function listGenerations(originals, rewritten) {
    const generations = [];
    let found = originals.restore(rewritten);
    while (found !== undefined) {
        generations.push(found);
        found = originals.restore(found.commit.id);
    }
    return generations;
}
function findSuccessor(originals, published) {
    const next = originals.successorOf(published);
    return next === undefined ? published : findSuccessor(originals, next);
}
async function readOriginals(clone, directory) {
    const folder = `${directory}/${_originals_js__WEBPACK_IMPORTED_MODULE_5__/* .ERASED_FOLDER */ .SM}`;
    const files = await clone.listFiles(clone.head, [folder.slice(0, -1)]);
    const texts = [];
    for await (const { bytes } of clone.readBlobs(files.values())) {
        texts.push(Buffer.from(bytes).toString());
    }
    return (0,_originals_js__WEBPACK_IMPORTED_MODULE_5__/* .createOriginals */ .lr)(texts.flatMap(_originals_js__WEBPACK_IMPORTED_MODULE_5__/* .parseOriginals */ .mc));
}
/** The key of the archive's salts in its properties. Throws `DecodeError`. */
function parseSealKey(bytes) {
    try {
        const key = (0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)((0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExact */ .jM)(Buffer.from(bytes).toString()), 'properties'), 'seal_key');
        if (typeof key === 'string' && /^[0-9a-f]{64}$/.test(key))
            return Buffer.from(key, 'hex');
    }
    catch {
        // As a file without a key.
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('archive.json: no seal_key');
}
/** The seals files of commits as trees; each version of a file is read once. */
function createTreeReader(clone, directory) {
    const folder = `${directory}/${_seal_seals_file_js__WEBPACK_IMPORTED_MODULE_4__/* .SEALS_FOLDER */ .a1}`;
    const trees = new Map();
    return async (commit) => {
        const listing = await clone.listFiles(commit, [folder.slice(0, -1)]);
        const files = [...listing].flatMap(([path, blob]) => {
            const month = (0,_seal_seals_file_js__WEBPACK_IMPORTED_MODULE_4__/* .monthOfSeals */ .qd)(path.slice(directory.length + 1));
            return month === undefined ? [] : [{ month, blob, key: `${month} ${blob}` }];
        });
        const unread = new Map(files.filter(({ key }) => !trees.has(key)).map((one) => [one.blob, one]));
        for await (const { blob, bytes } of clone.readBlobs(unread.keys())) {
            const { month = '', key = '' } = unread.get(blob) ?? {};
            trees.set(key, readTree(month, bytes));
        }
        return files.flatMap(({ key }) => trees.get(key) ?? []);
    };
}
/** The trees and what a commit says of them, where the two agree. */
function judgeSeal({ commit, raw }, trees) {
    const seal = (0,_seal_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSealTrailer */ ._Y)(commit.message);
    const months = (0,_seal_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .sortMonths */ .se)(trees);
    const leaves = months.map(({ month, files, root }) => ({ month, lines: files.length, root }));
    const found = (0,_seal_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .sealOf */ .Ru)(leaves);
    const fits = found.root === seal?.root && found.months === seal.months;
    return fits ? { commit, raw, seal, months } : undefined;
}
/** What `read` gives; `undefined` where a file does not decode. */
async function unlessBroken(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc)
            return undefined;
        throw error;
    }
}
/** Seals of the archive in one folder of the branch; what was read once is kept. */
async function openCloneSeals(clone, directory) {
    const readTrees = createTreeReader(clone, directory);
    const originals = await readOriginals(clone, directory);
    const sealKeys = new Map();
    /** Its forms before erasures, or itself. */
    async function listForms(commit) {
        const [first, ...others] = listGenerations(originals, commit);
        if (first !== undefined)
            return [first, ...others];
        const raw = await readRaw(clone, commit);
        return [{ commit: (0,_signatures_signed_commit_js__WEBPACK_IMPORTED_MODULE_6__/* .parseCommit */ .L)(raw), raw, lines: new Map() }];
    }
    const readCommit = async (commit) => {
        const forms = await listForms(commit);
        return forms.at(-1) ?? forms[0];
    };
    return {
        readCommit,
        async readSeal(id) {
            const published = await readCommit(id);
            if ((0,_seal_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSealTrailer */ ._Y)(published.commit.message) === undefined)
                return undefined;
            const now = await unlessBroken(() => readTrees(id));
            if (now === undefined)
                return undefined;
            const forms = await listForms(id);
            const then = forms.reduce((trees, { lines }) => restoreTrees(trees, lines), now);
            return judgeSeal(published, then);
        },
        async readSealKey(commit) {
            const path = `${directory}/archive.json`;
            const blob = (await clone.listFiles(commit, [path])).get(path);
            if (blob === undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('archive.json: missing');
            const key = sealKeys.get(blob) ?? parseSealKey(await clone.readBlob(blob));
            sealKeys.set(blob, key);
            return key;
        },
        findSuccessor: (published) => findSuccessor(originals, published),
    };
}


/***/ }),

/***/ 2698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SM: () => (/* binding */ ERASED_FOLDER),
/* harmony export */   h2: () => (/* binding */ formatOriginal),
/* harmony export */   kd: () => (/* binding */ originalsPath),
/* harmony export */   lr: () => (/* binding */ createOriginals),
/* harmony export */   mc: () => (/* binding */ parseOriginals),
/* harmony export */   mz: () => (/* binding */ ORIGINALS_A_FILE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3071);
/* harmony import */ var _records_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5849);
/* harmony import */ var _seal_seals_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2167);
/* harmony import */ var _signatures_signed_commit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3698);




/** Folder of the files, below the archive's own. */
const ERASED_FOLDER = `${_seal_seals_file_js__WEBPACK_IMPORTED_MODULE_2__/* .SEALS_FOLDER */ .a1}erased/`;
/** Lines of one file at most. */
const ORIGINALS_A_FILE = 10_000;
/** Path of the file of a day (`YYYY-MM-DD`, Japan) and a part, counted from 1. */
function originalsPath(day, part) {
    return `${ERASED_FOLDER}${day}${part === 1 ? '' : `_part-${part}`}.jsonl`;
}
/** One line without its line feed. */
function formatOriginal({ rewritten, parent, commit, lines, same }) {
    const whole = lines.map(({ line }) => line).filter((line) => line !== null);
    const leaves = lines.filter(({ line }) => line === null).map(({ path, leaf }) => [path, leaf]);
    const base64 = Buffer.from(commit).toString('base64');
    return JSON.stringify({ rewritten, parent, commit: base64, lines: whole, leaves, same });
}
function texts(value) {
    if (!Array.isArray(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('originals: expected a list');
    return value.map((text) => {
        if (typeof text !== 'string')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('originals: expected a text');
        return text;
    });
}
function parseLeaf(value) {
    const [path, leaf] = texts(value);
    if (path === undefined || leaf === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('originals: a leaf');
    return { path, line: null, leaf };
}
function parseOriginal(row) {
    const fields = (0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeObject */ .gv)((0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExact */ .jM)(row), 'originals');
    const leaves = (0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'leaves');
    const whole = texts((0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'lines'));
    const [rewritten = '', commit = ''] = texts([(0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'rewritten'), (0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'commit')]);
    const parent = (0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'parent');
    return {
        rewritten,
        parent: typeof parent === 'string' ? parent : null,
        commit: Buffer.from(commit, 'base64'),
        lines: [
            ...whole.map((line) => ({ path: (0,_seal_seals_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSealsLine */ .yu)(line).path, line, leaf: null })),
            ...(Array.isArray(leaves) ? leaves.map(parseLeaf) : []),
        ],
        same: texts((0,_records_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(fields, 'same')),
    };
}
/** The lines of one file. Throws `DecodeError`. */
function parseOriginals(text) {
    try {
        return text.split('\n').filter(Boolean).map(parseOriginal);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc ? error : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('originals: not JSON Lines');
    }
}
/** A commit behind its first parents, as far as the same erasure rewrote them; the oldest first. */
function lineUpTo(last, byRewritten) {
    const line = [];
    let at = last;
    while (at !== undefined && line.length <= byRewritten.size) {
        line.push(at);
        at = byRewritten.get(at.parent ?? '');
    }
    return line.reverse();
}
function joinLines(line) {
    const lines = new Map();
    for (const { lines: own, same } of line) {
        for (const path of same)
            lines.delete(path);
        for (const one of own)
            lines.set(one.path, one);
    }
    return lines;
}
/** Over the lines of all files of an archive. Throws `DecodeError`. */
function createOriginals(originals) {
    const opened = originals.map((one) => ({ ...one, parsed: (0,_signatures_signed_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCommit */ .L)(one.commit) }));
    const byOriginal = new Map(opened.map((one) => [one.parsed.id, one]));
    const byRewritten = new Map(opened.map((one) => [one.rewritten, one]));
    return {
        successorOf: (original) => byOriginal.get(original)?.rewritten,
        restore(rewritten) {
            const found = byRewritten.get(rewritten);
            if (found === undefined)
                return undefined;
            const lines = joinLines(lineUpTo(found, byRewritten));
            return { commit: found.parsed, raw: found.commit, lines };
        },
    };
}


/***/ }),

/***/ 674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ GITHUB_KEYS)
/* harmony export */ });
/* harmony import */ var _openpgp_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1071);

/**
 * The keys by which GitHub signs what its web pages and its API commit, as https://github.com/web-flow.gpg gives
 * them: 968479A1AFF927E37D1A566BB5690EEEBB952194, made on 2024-01-16, and 5DE3E0509C47EA3CF04A42D34AEE18F83AFDEB23,
 * which was alive until that day.
 */
const ARMORED = `
-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGWmxXYBEACyN+4viFQM6QQoKr0A2W0rGdMobTJwOZso2QPpewbyBsuL3rNW
5OmHrWwXAhPKNqUIyOzdq8MoSxoTTuqLksoahixEL/X2nyhOBxR9GkYz/oI9R3nY
cLRaFQoSJoVfOt61opkLUzbWAehpbgT8EKln8JsENq0+0nDlWQi0h2Q9oGmqlgVz
skwmVZ8Leyv4Mg7hN6swyZ7moZfkkpD5+U7Z2XVurCzkSSfg4zb2lMRLJos2eCAc
749ECsX0t7OBftF+YqgjIXixXsm2RrUqvU47OkOtZeAhvAYenbC3pr9Fha5NxoBU
Ea+11MK9W6OcRhwvxVCUrMUR6FTSZyC//VpXTTtrRlOqpU5wGMbP3zpn9geqOXCl
8rF7+1gAPG/o+QFQTBsVEruwi4JWogiQuQyOwAIlFe/7dvaxWZGpv/yW2+L3guL7
xaHKFVGsayhlitQQ5Xa+P1iSgKSXDyReCbWotfqAempPySI25LHh3ScXI6NgdHSr
SBaFojwAfgxbPTEQ6adIsKHCQofrnLrNa3UOeGDGiOOK0aYV3jiEDGAouatkNf2q
85Eosj1f9laCqAH3YLJD7dcSne1iChK5qRTByMvIyeSD0NbNnVMFOGpXySyWtKb2
ldpu8AWBQJsJs9FmYBcWAGBA2pp+IxaCn6rBIHIsUVFRN8OVZKsEsBkWywARAQAB
tBtHaXRIdWIgPG5vcmVwbHlAZ2l0aHViLmNvbT6JAk4EEwEKADgWIQSWhHmhr/kn
430aVmu1aQ7uu5UhlAUCZabFdgIbAwULCQgHAgYVCgkICwIEFgIDAQIeAQIXgAAK
CRC1aQ7uu5UhlIMuEAClvVwC+Neoiq0AdixJZsagKHpx1QrMJWrtMRi4eXVTTaeX
+P1unhC/AmSO4Xxd3uRoejHvfWh4F0gitUJ8XKgiejnmuGcq7Dbt5OoO1JuXGlW2
BQ+MiGoYVw2B0sOhWDNrIBWOO/WL4LykcGnAtrRXwoS0Wx4MCydztXQY5lcnCWaW
8rvu7WmduoOikH4HI97rqN5896dc4iBKSx8LZf+46DRCCD/5SfACplBz4hs5zen8
TL8zd+zxjFrXbzota0jSDEGK9WGO4z55S2xScC6zv6v3Bj1OR8Bs5aodGtmamHZ7
sE9w0RJoCfNx+9cR/rE82SrOaBpVU7urLe4lg7zaaNhqDdNV8ymuXGmIJarDgrme
iB5bHS+dLFzLUkTgot4RFlPa9bFiJuJN6Tc9tMu5RJQ9l/zKmxDHIKWsAle5R65u
zEq04LugTQBdEorGxfQCsF2ga9ncKTDMiAThWTvZpOP3NJ/athZRmOBpG4B9iR6r
pRU8F/+MokG4fIMwnvtOhWQFiEzdTkJ7U5JAkPtTAmT3/mznwtPEU7DrFWSGAdqg
IMOlxNCBeGvjwLR0qGH7cB9qHDGNoDLkjaUFpu5tPv4/ivkQaHlHJxjT0ILM6jet
CAzKpKh48rm65tmrJX6KVpj0r2kKMscFf7s7XaPlCNCFds/YA+0puPbzJKWKfA==
=NRlX
-----END PGP PUBLIC KEY BLOCK-----
-----BEGIN PGP PUBLIC KEY BLOCK-----

mQENBFmUaEEBCACzXTDt6ZnyaVtueZASBzgnAmK13q9Urgch+sKYeIhdymjuMQta
x15OklctmrZtqre5kwPUosG3/B2/ikuPYElcHgGPL4uL5Em6S5C/oozfkYzhwRrT
SQzvYjsE4I34To4UdE9KA97wrQjGoz2Bx72WDLyWwctD3DKQtYeHXswXXtXwKfjQ
7Fy4+Bf5IPh76dA8NJ6UtjjLIDlKqdxLW4atHe6xWFaJ+XdLUtsAroZcXBeWDCPa
buXCDscJcLJRKZVc62gOZXXtPfoHqvUPp3nuLA4YjH9bphbrMWMf810Wxz9JTd3v
yWgGqNY0zbBqeZoGv+TuExlRHT8ASGFS9SVDABEBAAG0NUdpdEh1YiAod2ViLWZs
b3cgY29tbWl0IHNpZ25pbmcpIDxub3JlcGx5QGdpdGh1Yi5jb20+iQEoBBMBCAAc
BQJZlGhBCRBK7hj4Ov3rIwIbAwUJDBJ3/wIZAQAA0O4IAJd0k8M+urETyMvTqNTj
/U6nbqyOdKE4V93uUj5G7sNTfno7wod/Qjj6Zv5KodvA93HmEdQqsmVq5YJ5KGiw
cmGCpd/GqJRPaYSY0hSUSBqYHiHLusCJkPBpQTBhcEMtfVCB2J6fVeoX2DV0K1xf
CGblrSVB0viAxUMnmL5C55RuvbYZsTu8szXhkvIR96CtWbJ8QGaEf1/KSpWz8ept
Y/omf3UPfvdOjnsxc8jVEqPNaR9xC6Q6t53rBa/XgMY6IYyesnyYnc5O6JuexUFa
VjykRFtAiYfDaMARpXOmgMm0lhoBRKb/uMUaN3CSYTmE4pZweJcUi7eWgmoQljX2
ut4=
=7ub0
-----END PGP PUBLIC KEY BLOCK-----
`;
/** GitHub's keys with their lives. */
const GITHUB_KEYS = (0,_openpgp_js__WEBPACK_IMPORTED_MODULE_0__/* .parseKeys */ .Ss)(ARMORED);


/***/ }),

/***/ 7610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   wJ: () => (/* binding */ KEY_OPTION),
/* harmony export */   wh: () => (/* binding */ readNamedFile),
/* harmony export */   x4: () => (/* binding */ readKeys)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3071);
/* harmony import */ var _github_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(674);
/* harmony import */ var _openpgp_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1071);





const KEY_OPTION = {
    name: 'key',
    value: 'FILE',
    isRepeatable: true,
    help: {
        en: 'another key whose signatures count, an armored OpenPGP public key: that of a GitHub Enterprise Server, from https://SERVER/web-flow.gpg',
        ja: '署名を有効とみなす別の鍵（ASCII形式のOpenPGP公開鍵）。GitHub Enterprise Serverの鍵の入手先：https://SERVER/web-flow.gpg',
    },
};
/** Bytes of a file that an option names. Throws `TranslatedError`. */
async function readNamedFile(path, { folder }, name) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path));
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TranslatedError */ .Xi({
            en: `${name}: the file cannot be read`,
            ja: `${name}：ファイルを読み取れません`,
        });
    }
}
/** The keys whose signatures count: GitHub's, and those of `--key`. Throws `TranslatedError`. */
async function readKeys(context) {
    const keys = [..._github_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .GITHUB_KEYS */ .T];
    for (const path of context.args.texts('key')) {
        const text = (await readNamedFile(path, context, '--key')).toString('latin1');
        try {
            keys.push(...(0,_openpgp_js__WEBPACK_IMPORTED_MODULE_4__/* .parseKeys */ .Ss)(text));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DecodeError */ .Xc))
                throw error;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TranslatedError */ .Xi({
                en: '--key: the file holds no armored OpenPGP public key (RSA) that can be read',
                ja: '--key：ファイルに、読み取れるASCII形式のOpenPGP公開鍵（RSA）がありません',
            });
        }
    }
    return keys;
}


/***/ }),

/***/ 1071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ss: () => (/* binding */ parseKeys),
/* harmony export */   s3: () => (/* binding */ isSignedBy),
/* harmony export */   uT: () => (/* binding */ parseSignature)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3071);


const PACKET = { signature: 2, key: 6, subkey: 14 };
const SUBPACKET = { created: 2, keyLife: 9, issuer: 16, issuerFingerprint: 33 };
const BINARY_DOCUMENT = 0x00;
/** Signatures over a key by its owner: certifications of an identity, of a subkey, of the key itself. */
const OVER_KEY = [0x10, 0x11, 0x12, 0x13, 0x18, 0x1f];
const REVOCATIONS = [0x20, 0x28];
const RSA = [1, 3];
const HASHES = new Map([
    [8, 'sha256'],
    [9, 'sha384'],
    [10, 'sha512'],
]);
/** More than any armored block of ours holds. */
const LONGEST_BLOCK = 2 ** 20;
const hex = (bytes) => Buffer.from(bytes).toString('hex').toUpperCase();
/** Reads a byte string from its beginning; throws `DecodeError` where it ends too early. */
function createCursor(bytes) {
    let at = 0;
    const take = (count) => {
        if (at + count > bytes.length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: ends too early');
        at += count;
        return bytes.subarray(at - count, at);
    };
    const number = (count) => take(count).reduce((sum, byte) => sum * 256 + byte, 0);
    return {
        take,
        number,
        /** A multiprecision integer: its bits, then its bytes. */
        integer: () => take(Math.ceil(number(2) / 8)),
        isAtEnd: () => at === bytes.length,
    };
}
/** The bytes of every armored block of a kind in a text. */
function readArmor(text, kind) {
    const pattern = new RegExp(`-----BEGIN PGP ${kind}-----([\\s\\S]*?)\n-----END PGP ${kind}-----`, 'g');
    return [...text.matchAll(pattern)].map(([, block = '']) => {
        const lines = block.split('\n').map((line) => line.trim());
        const body = lines.slice(lines.indexOf('', 1) + 1).filter((line) => !line.startsWith('='));
        const base64 = body.join('');
        if (base64.length > LONGEST_BLOCK || !/^[\w+/]*={0,2}$/.test(base64)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: the armor is broken');
        }
        return Buffer.from(base64, 'base64');
    });
}
/** The length in front of a packet of the new format, or of a subpacket, which knows no partial ones. */
function readLength(cursor, isSubpacket) {
    const first = cursor.number(1);
    if (first < 192)
        return first;
    if (first === 255)
        return cursor.number(4);
    if (first >= 224 && !isSubpacket)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: a packet in pieces');
    return (first - 192) * 256 + cursor.number(1) + 192;
}
function readPacket(cursor) {
    const first = cursor.number(1);
    if (first < 0x80)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: no packet');
    if (first >= 0xc0)
        return { tag: first & 0x3f, body: cursor.take(readLength(cursor, false)) };
    const sizeOfLength = [1, 2, 4][first & 3];
    if (sizeOfLength === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: a packet without a length');
    return { tag: (first >> 2) & 0x0f, body: cursor.take(cursor.number(sizeOfLength)) };
}
function readPackets(bytes) {
    const cursor = createCursor(bytes);
    const packets = [];
    while (!cursor.isAtEnd())
        packets.push(readPacket(cursor));
    return packets;
}
function readSubpackets(bytes) {
    const cursor = createCursor(bytes);
    const subpackets = [];
    while (!cursor.isAtEnd()) {
        const [first = 0, ...rest] = cursor.take(readLength(cursor, true));
        const body = Uint8Array.from(rest);
        subpackets.push({ type: first & 0x7f, isCritical: first >= 0x80, body });
    }
    return subpackets;
}
function issuerOf({ type, body }) {
    if (type === SUBPACKET.issuer && body.length === 8)
        return hex(body);
    // A version 4 fingerprint, behind the version, ends in the key ID.
    const isFingerprint = type === SUBPACKET.issuerFingerprint && body.length === 21;
    return isFingerprint ? hex(body.subarray(13)) : undefined;
}
const numberOf = (body) => createCursor(body).number(4);
function decodeSignature(body) {
    const cursor = createCursor(body);
    const [version, type = 0, algorithm = 0, hashId = 0] = cursor.take(4);
    const hash = HASHES.get(hashId);
    if (version !== 4 || !RSA.includes(algorithm) || hash === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: expected a version 4 RSA signature over SHA-256 or longer');
    }
    const hashedSize = cursor.number(2);
    const hashed = readSubpackets(cursor.take(hashedSize));
    const unhashed = readSubpackets(cursor.take(cursor.number(2)));
    cursor.take(2);
    const value = cursor.integer();
    if (!cursor.isAtEnd())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: bytes behind the signature');
    const created = hashed.filter((one) => one.type === SUBPACKET.created);
    const [time] = created;
    if (time === undefined || created.length > 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: no time signed');
    const keyLife = hashed.find((one) => one.type === SUBPACKET.keyLife);
    const known = Object.values(SUBPACKET);
    return {
        type,
        hash,
        hashedPart: body.subarray(0, 6 + hashedSize),
        createdAt: numberOf(time.body),
        issuers: [...hashed, ...unhashed].map(issuerOf).filter((id) => id !== undefined),
        isConditional: hashed.some((one) => one.isCritical && !known.includes(one.type)),
        keyLife: keyLife === undefined ? null : numberOf(keyLife.body),
        value,
    };
}
function decodeKey(body) {
    const cursor = createCursor(body);
    const version = cursor.number(1);
    const from = cursor.number(4);
    if (version !== 4 || !RSA.includes(cursor.number(1))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: expected a version 4 RSA key');
    }
    const [n, e] = [cursor.integer(), cursor.integer()];
    const [high, low] = [body.length >> 8, body.length & 0xff];
    const fingerprint = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1')
        .update(Uint8Array.of(0x99, high, low))
        .update(body);
    const base64 = (bytes) => Buffer.from(bytes).toString('base64url');
    const jwk = { kty: 'RSA', n: base64(n), e: base64(e) };
    return {
        fingerprint: hex(fingerprint.digest()),
        from,
        until: null,
        key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwk, format: 'jwk' }),
        size: n.length,
    };
}
/** Ends the life of a key where a signature over it says so; the newest one that says so counts. */
function endLife(key, signature) {
    if (REVOCATIONS.includes(signature.type))
        return { ...key, until: signature.createdAt };
    const isOverKey = OVER_KEY.includes(signature.type) && signature.keyLife !== null;
    return isOverKey ? { ...key, until: key.from + (signature.keyLife ?? 0) } : key;
}
function decodeKeys(bytes) {
    const keys = [];
    for (const { tag, body } of readPackets(bytes)) {
        const last = keys.at(-1);
        if (tag === PACKET.key || tag === PACKET.subkey)
            keys.push(decodeKey(body));
        if (tag !== PACKET.signature || last === undefined)
            continue;
        keys[keys.length - 1] = endLife(last, decodeSignature(body));
    }
    return keys;
}
/** Runs a decoder over bytes of others: whatever it stumbles over is told as bytes that do not decode. */
function decoding(decode) {
    try {
        return decode();
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc ? error : new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: cannot be read');
    }
}
/** Every key of a text with armored public keys, subkeys too. Throws `DecodeError`; so it does when there is none. */
function parseKeys(text) {
    const keys = decoding(() => readArmor(text, 'PUBLIC KEY BLOCK').flatMap(decodeKeys));
    if (keys.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: no public key');
    return keys;
}
/** The one signature of an armored text. Throws `DecodeError`. */
function parseSignature(text) {
    const [block, ...others] = readArmor(text, 'SIGNATURE');
    if (block === undefined || others.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: one signature');
    return decoding(() => {
        const [packet, ...more] = readPackets(block);
        if (packet?.tag !== PACKET.signature || more.length > 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('OpenPGP: expected one signature packet');
        }
        return decodeSignature(packet.body);
    });
}
/** Whether a key made a signature over exactly these bytes; its life is not looked at. */
function isSignedBy(payload, signature, key) {
    const { type, hash, hashedPart, value, isConditional } = signature;
    if (type !== BINARY_DOCUMENT || isConditional || value.length > key.size)
        return false;
    const trailer = Buffer.from([4, 0xff, 0, 0, 0, 0]);
    trailer.writeUInt32BE(hashedPart.length, 2);
    // An integer stands without its leading zeros, which the check wants.
    const padded = Buffer.concat([Buffer.alloc(key.size - value.length), value]);
    const signed = Buffer.concat([payload, hashedPart, trailer]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, signed, { key: key.key, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING }, padded);
}


/***/ }),

/***/ 3698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseCommit),
/* harmony export */   j: () => (/* binding */ checkSignature)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3071);
/* harmony import */ var _openpgp_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1071);



const LINE_FEED = 0x0a;
const SPACE = 0x20;
/** What git names by, and the header in which it keeps a signature over a commit of that format. */
const FORMATS = {
    sha1: { hash: 'sha1', signature: 'gpgsig' },
    sha256: { hash: 'sha256', signature: 'gpgsig-sha256' },
};
const formatOf = (tree) => (tree.length === 64 ? FORMATS.sha256 : FORMATS.sha1);
/** Where the header that begins at `from` ends: at the last of its lines, those behind the first are indented. */
function endOfHeader(bytes, from) {
    let end = bytes.indexOf(LINE_FEED, from);
    while (end !== -1 && bytes[end + 1] === SPACE)
        end = bytes.indexOf(LINE_FEED, end + 1);
    if (end === -1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('commit: a header without an end');
    return end + 1;
}
function readHeader(bytes) {
    const [, name = '', value = ''] = /^(\S+) ([\s\S]*)\n$/.exec(bytes.toString()) ?? [];
    if (name === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('commit: a header without a name');
    return { name, value: value.replaceAll('\n ', '\n'), bytes };
}
/** The headers, and where the blank line behind them begins. */
function readHeaders(bytes) {
    const headers = [];
    let at = 0;
    while (bytes[at] !== LINE_FEED) {
        const end = endOfHeader(bytes, at);
        headers.push(readHeader(bytes.subarray(at, end)));
        at = end;
    }
    return { headers, end: at };
}
/** The order of a commit's first headers; a tag, which GitHub may sign too, has others. */
const ORDER = /^tree( parent)* author committer( |$)/;
/** Takes a commit object apart. Throws `DecodeError`. */
function parseCommit(bytes) {
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { headers, end } = readHeaders(raw);
    const valuesOf = (name) => headers.filter((header) => header.name === name).map(({ value }) => value);
    const [tree = '', ...trees] = valuesOf('tree');
    const format = formatOf(tree);
    const unsigned = headers.filter(({ name }) => name !== format.signature);
    const [signature = null, ...signatures] = valuesOf(format.signature);
    const isOrdered = ORDER.test(unsigned.map(({ name }) => name).join(' '));
    if (!isOrdered || trees.length > 0 || signatures.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('commit: expected the headers of a commit and at most one signature');
    }
    return {
        id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format.hash).update(`commit ${raw.length}\0`).update(raw).digest('hex'),
        tree,
        parents: valuesOf('parent'),
        message: raw.toString('utf8', end + 1),
        signature,
        payload: Buffer.concat([...unsigned.map((header) => header.bytes), raw.subarray(end)]),
    };
}
function readSignature(text) {
    try {
        return (0,_openpgp_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSignature */ .uT)(text);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc)
            return undefined;
        throw error;
    }
}
/** Judges a commit's signature by the keys that count. */
function checkSignature(commit, keys) {
    if (commit.signature === null)
        return { is: 'unsigned' };
    const signature = readSignature(commit.signature);
    if (signature === undefined)
        return { is: 'unreadable' };
    const { issuers, createdAt } = signature;
    const named = keys.filter(({ fingerprint }) => issuers.includes(fingerprint.slice(-16)));
    if (named.length === 0 && issuers.length > 0) {
        return { is: 'unknown-key', keyId: issuers[0] ?? '' };
    }
    const candidates = named.length > 0 ? named : keys;
    const key = candidates.find((one) => (0,_openpgp_js__WEBPACK_IMPORTED_MODULE_2__/* .isSignedBy */ .s3)(commit.payload, signature, one));
    if (key === undefined)
        return { is: 'wrong' };
    const { fingerprint, from, until } = key;
    const isAlive = createdAt >= from && (until === null || createdAt <= until);
    return { is: isAlive ? 'valid' : 'outside-life', at: createdAt * 1000, fingerprint };
}


/***/ }),

/***/ 9185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ isBranchName),
/* harmony export */   ky: () => (/* binding */ isFolderPath),
/* harmony export */   oF: () => (/* binding */ lastHeadRef),
/* harmony export */   zJ: () => (/* binding */ reviewBranch)
/* harmony export */ });
/* unused harmony exports canCoexist, TEMPORARY_REFS */
// What git check-ref-format(1) refuses anywhere in a name: `..`, `@{`, `//`, control characters, `~^:?*[\`, space.
const FORBIDDEN = /\.\.|@\{|\/\/|[\p{Cc} ~^:?*[\\]/u;
/** Whether git takes a text as a branch name; one that looks like an option or a full ref is refused as well. */
function isBranchName(name) {
    if (name === '' || name === '@' || name === 'HEAD' || FORBIDDEN.test(name))
        return false;
    if (/^[-/]|[/.]$|^refs\//.test(name))
        return false;
    return name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'));
}
/** Places of ours at the top of the branch, which a folder of the archive would take. */
const OURS = /^(?:README\.md|\.gitattributes|charts)(?:\/|$)/i;
/** Whether a text names a folder inside the branch: relative, without climbing, no place of git's own or of ours. */
function isFolderPath(path) {
    if (/[\p{Cc}\\:]/u.test(path) || OURS.test(path))
        return false;
    const parts = path.split('/');
    return parts.every((part) => part !== '' && !/^\.\.?$/.test(part) && part.toLowerCase() !== '.git');
}
/** Whether git can hold both branches: none is a folder of the other. */
function canCoexist(a, b) {
    return !a.startsWith(`${b}/`) && !b.startsWith(`${a}/`);
}
/** Where a person reviews: the head of the pull request. */
function reviewBranch(branch) {
    return `archive/${branch}`;
}
/** The last head of the data branch that a run saw or wrote. */
function lastHeadRef(branch) {
    return `refs/archive/${branch}`;
}
/** Refs of our own, there while objects of a commit are on their way. */
const TEMPORARY_REFS = 'refs/archive-tmp/';


/***/ }),

/***/ 9347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Wk: () => (/* binding */ parseCsv),
/* harmony export */   yv: () => (/* binding */ formatCsv)
/* harmony export */ });
/* unused harmony export countFormulasIn */
/* harmony import */ var papaparse__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8728);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3071);


/** Only such cells stand in quotes: a library's own rule may grow, and every line and its hash with it. */
const QUOTED = /[",\r\n]|^ | $/;
const formatCell = (cell) => (QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/**
 * A CSV file of the archive: LF, header line, quoted only where needed.
 * The text of the provider stays as it is, also where a spreadsheet would run it as a formula; half of a
 * surrogate pair has no bytes in UTF-8, and is what it will be read back as.
 */
function formatCsv(rows) {
    return rows
        .map((cells) => `${cells.map(formatCell).join(',')}\n`)
        .join('')
        .toWellFormed();
}
/** Rows of an archive file, the header first. Throws `DecodeError` on a broken quote or an uneven row. */
function parseCsv(text) {
    const { data, errors } = papaparse__WEBPACK_IMPORTED_MODULE_0__.parse(text, { delimiter: ',', newline: '\n' });
    if (errors.length > 0 || !text.endsWith('\n'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('CSV: broken file');
    data.pop();
    const width = data[0]?.length ?? 0;
    if (data.some((row) => row.length !== width))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DecodeError */ .Xc('CSV: uneven rows');
    return data;
}
/** What begins a formula in a spreadsheet, the full-width forms included. */
const LEAD = /^[=+\-@\t\r＝＋－＠]/;
/** A look at a whole line: most lines hold no such cell, and are not parsed. */
const SOMEWHERE = /(?:^|[,"])[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
/** Cells in lines of a CSV file that a spreadsheet would run when it opens the file; plain numbers are none. */
function countFormulasIn(lines) {
    if (!SOMEWHERE.test(lines))
        return 0;
    const cells = parseCsv(lines).flat();
    return cells.filter((cell) => LEAD.test(cell) && !NUMBER.test(cell)).length;
}


/***/ }),

/***/ 4237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FILE_REASONS)
/* harmony export */ });
/* unused harmony export reasonOf */
/**
 * Why a file of the provider, a zip with one CSV in it, is not read. Each is final for that file: the same file is
 * refused again. Nothing of its content is repeated; `{}` is a number.
 */
const FILE_REASONS = {
    bomMisfit: {
        en: 'CSV: its bytes do not fit the encoding that its mark (BOM) names',
        ja: 'CSV：先頭のBOMが示す文字コードと内容が一致しません',
    },
    noEncoding: {
        en: 'CSV: its encoding is none of UTF-8, UTF-16, Shift_JIS, EUC-JP and ISO-2022-JP',
        ja: 'CSV：文字コードがUTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JPのいずれでもありません',
    },
    uncertainEncoding: {
        en: 'CSV: its encoding cannot be told for certain, since nothing in it is known Japanese',
        ja: 'CSV：既知の日本語が含まれていないため、文字コードを特定できません',
    },
    nul: { en: 'CSV: holds NUL', ja: 'CSV：NUL文字が含まれています' },
    quotes: { en: 'CSV: broken quotes', ja: 'CSV：引用符の対応が崩れています' },
    longRow: { en: 'CSV: a row is too long', ja: 'CSV：長すぎる行があります' },
    noHeader: { en: 'CSV: no header', ja: 'CSV：見出し行がありません' },
    noColumn: {
        en: 'CSV: a needed column is missing',
        ja: 'CSV：必要な列が見つかりません',
    },
    uncertainColumns: {
        en: 'CSV: the words of its header are unknown, and what its columns hold does not tell them apart for certain',
        ja: 'CSV：見出しの語が未知で、列の内容からも列を特定できません',
    },
    misfit: {
        en: 'CSV: row {}: holds something else than its column',
        ja: 'CSV：{}行目の内容が列の種類と一致しません',
    },
    width: {
        en: 'CSV: row {}: expected {} columns',
        ja: 'CSV：{}行目の列数が{}ではありません',
    },
    count: {
        en: 'CSV: expected {} rows, got {}',
        ja: 'CSV：行数が一致しません（想定{}行、実際{}行）',
    },
    zipBroken: { en: 'zip: broken', ja: 'ZIP：ファイルが破損しています' },
    zipSize: { en: 'zip: lying size', ja: 'ZIP：記載されたサイズと内容が一致しません' },
    zipChecksum: { en: 'zip: wrong checksum', ja: 'ZIP：チェックサムが一致しません' },
    zipName: { en: 'zip: odd file name', ja: 'ZIP：不正なファイル名が含まれています' },
    zipMode: { en: 'zip: not a regular file', ja: 'ZIP：通常のファイル以外が含まれています' },
    zipBomb: { en: 'zip: bomb', ja: 'ZIP：圧縮率が異常です' },
    zipEntries: { en: 'zip: too many entries', ja: 'ZIP：ファイル数が多すぎます' },
    zipDuplicates: { en: 'zip: duplicate names', ja: 'ZIP：同名のファイルが含まれています' },
    zipEncrypted: { en: 'zip: encrypted', ja: 'ZIP：暗号化されています' },
    zipLarge: { en: 'zip: too large', ja: 'ZIP：サイズが大きすぎます' },
    zipEmpty: { en: 'zip: no file in it', ja: 'ZIP：ファイルが含まれていません' },
    zipSeveral: {
        en: 'zip: several files, of which none or more than one is a CSV',
        ja: 'ZIP：複数のファイルが含まれ、CSVを1つに特定できません',
    },
};
/** The English sentence, its numbers filled in. */
function reasonOf(reason, ...numbers) {
    const rest = [...numbers];
    return FILE_REASONS[reason].en.replace(/\{\}/g, () => String(rest.shift() ?? ''));
}


/***/ }),

/***/ 34:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   Hn: () => (/* binding */ nextId),
/* harmony export */   dk: () => (/* binding */ previousId),
/* harmony export */   q3: () => (/* binding */ compareIds)
/* harmony export */ });
/** Orders ids as numbers. */
function compareIds(a, b) {
    if (a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The id after `id`. */
function nextId(id) {
    return String(BigInt(id) + 1n);
}
/** The id before `id`. */
function previousId(id) {
    return String(BigInt(id) - 1n);
}
/** `undefined` when the text is not a positive integer. */
function parseId(text) {
    return /^0*[1-9]\d{0,29}$/.test(text) ? text.replace(/^0+/, '') : undefined;
}


/***/ }),

/***/ 5849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ decodeTime),
/* harmony export */   Bo: () => (/* binding */ formatExact),
/* harmony export */   K4: () => (/* binding */ isRawNumber),
/* harmony export */   OV: () => (/* binding */ decodeCount),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   gv: () => (/* binding */ decodeObject),
/* harmony export */   jM: () => (/* binding */ parseExact),
/* harmony export */   jO: () => (/* binding */ decodeExtra),
/* harmony export */   k: () => (/* binding */ decodeCode),
/* harmony export */   ks: () => (/* binding */ decodeId),
/* harmony export */   l4: () => (/* binding */ requireId),
/* harmony export */   lj: () => (/* binding */ parseObject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3071);
/* harmony import */ var _id_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(34);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3974);



/**
 * A number that could be unsafe, where a number can stand. Texts are full of digits before an E, such as the
 * queue IDs of mail servers: one on a page of 1,000 rows made its parse ten times as long (measured).
 */
const UNSAFE = /[[:,]\s*-?(?:[\d.]{15}|[\d.]+[eE])/;
const NUMBER_ALONE = /^\s*-?\d/;
/** Keeps what a double would round: integers beyond 2^53, long fractions, 1e400. */
const keepExact = (_key, value, { source }) => {
    if (typeof value !== 'number' || source === undefined)
        return value;
    const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : source.length < 16;
    return exact && Number.isFinite(value) ? value : JSON.rawJSON(source);
};
/**
 * Parses JSON without rounding any number. The reviver costs ten times a plain parse, so it runs
 * only where a number could be unsafe. Throws `SyntaxError`.
 */
function parseExact(text) {
    const isUnsafe = UNSAFE.test(text) || NUMBER_ALONE.test(text);
    return JSON.parse(text, isUnsafe ? keepExact : undefined);
}
function isRawNumber(value) {
    return JSON.isRawJSON(value);
}
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value);
}
/** One spelling a value: nested keys ascend by UTF-16 code unit, no spaces. */
function formatExact(value) {
    if (Array.isArray(value))
        return `[${value.map(formatExact).join(',')}]`;
    if (!isJsonObject(value))
        return JSON.stringify(value);
    const members = Object.keys(value)
        .sort()
        .map((key) => `${JSON.stringify(key)}:${formatExact(value[key] ?? null)}`);
    return `{${members.join(',')}}`;
}
function decodeObject(value, what) {
    if (!isJsonObject(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`${what}: expected an object`);
    return value;
}
/** The object in a file of JSON. Throws `DecodeError` naming the file. */
function parseObject(text, path) {
    let value;
    try {
        value = parseExact(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`${path}: not JSON`);
    }
    return decodeObject(value, path);
}
/** Own keys only: `__proto__` in an answer must not reach a prototype. */
function field(object, key) {
    return Object.hasOwn(object, key) ? (object[key] ?? null) : null;
}
/** An integer, or a string of digits, as exact digits; `null` when absent or zero. Throws on anything else. */
function decodeId(object, key) {
    const value = field(object, key);
    if (value === null || value === '' || value === 0 || value === '0')
        return null;
    const id = (0,_id_js__WEBPACK_IMPORTED_MODULE_1__/* .parseId */ .Fg)(isRawNumber(value) ? value.rawJSON : String(value));
    if (id === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`field '${key}': expected a positive integer`);
    return id;
}
function requireId(object, key) {
    const id = decodeId(object, key);
    if (id === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`field '${key}': missing`);
    return id;
}
/** Text; anything else in its JSON spelling, so that a field whose type changes is kept. */
function decodeText(object, key) {
    const value = field(object, key);
    if (value === null || typeof value === 'string')
        return value;
    if (isRawNumber(value))
        return value.rawJSON;
    return typeof value === 'object' ? formatExact(value) : String(value);
}
/** A time in the archive's spelling; one that cannot be read stays as it is. */
function decodeTime(object, key) {
    const text = decodeText(object, key);
    return text === null || text === '' ? null : (0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeTime */ .d2)(text);
}
function decodeCode(object, key) {
    return decodeText(object, key);
}
/** A count as its digits, `null` when absent. */
function decodeCount(object, key) {
    const text = decodeText(object, key);
    if (text === null || text === '')
        return null;
    if (!/^\d{1,18}$/.test(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc(`field '${key}': expected a count`);
    return text;
}
function decodeExtra(object, known) {
    return Object.keys(object)
        .filter((key) => !known.has(key))
        .sort()
        .map((key) => [key, field(object, key)]);
}


/***/ }),

/***/ 8309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ CHART_FILES),
/* harmony export */   El: () => (/* binding */ PART_SIZE),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   Lp: () => (/* binding */ MONTH),
/* harmony export */   Rg: () => (/* binding */ formatGroup),
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   Wk: () => (/* binding */ isOfMails),
/* harmony export */   ZM: () => (/* binding */ GIT_ATTRIBUTES),
/* harmony export */   _u: () => (/* binding */ ERASURES_FILE),
/* harmony export */   eh: () => (/* binding */ COVERAGE_FILE),
/* harmony export */   hb: () => (/* binding */ parseGroup),
/* harmony export */   kb: () => (/* binding */ readShardName),
/* harmony export */   lp: () => (/* binding */ errorShard),
/* harmony export */   ne: () => (/* binding */ SHARD_KINDS),
/* harmony export */   qh: () => (/* binding */ isJsonLines),
/* harmony export */   rX: () => (/* binding */ logStemOf),
/* harmony export */   sX: () => (/* binding */ ARCHIVE_FILE),
/* harmony export */   tI: () => (/* binding */ isMonthRight),
/* harmony export */   wb: () => (/* binding */ isContentsPath),
/* harmony export */   xl: () => (/* binding */ partPath)
/* harmony export */ });
/* unused harmony exports RESOURCES, dayOfLog, logShard, failureShard, deliveryShard, reportShard, contentsPath, USAGE_SHARD, dayOfLogs */
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3974);

/** Record → path, and back. Paths are relative to the archive's `directory`. */
/**
 * What can be asked for with the input `resources`; each is kept in shards of its own. Whoever adds one is led by the
 * compiler to every place that must know it.
 */
const RESOURCES = [
    'deliveries',
    'logs',
    'failures',
    'reports',
    'errors',
    'usage',
    'contents',
];
const SHARD_KINDS = RESOURCES.filter((kind) => kind !== 'contents');
/** Which kind a path is of, by its folder, or its name at the top; `undefined`: none. */
function resourceOf(path) {
    const [name] = /^[a-z]+(?=\/|\.|_part-)/.exec(path) ?? [];
    return RESOURCES.find((one) => one === name);
}
/** Records in one file at most. */
const PART_SIZE = 10_000;
const ARCHIVE_FILE = 'archive.json';
const COVERAGE_FILE = 'coverage.json';
const ERASURES_FILE = 'erasures.csv';
/**
 * What `.gitattributes` says at the root of the branch: line ends are never changed, and a NUL in a subject
 * does not turn a diff into "Binary files differ".
 */
const GIT_ATTRIBUTES = '* -text diff\n';
/** The picture that `README.md` at the root of the branch shows, for a bright page and for a dark one. */
const CHART_FILES = {
    light: 'charts/mails-light.svg',
    dark: 'charts/mails-dark.svg',
};
const DAILY = new Map([
    ['TRANSACTION', 'transaction'],
    ['SMTP', 'smtp'],
]);
/** Day of a log: when it was created, else when it was delivered. */
function dayOfLog(log) {
    return (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(log.createdTime) ?? (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(log.deliveryTime) ?? null;
}
function groupOf(log) {
    if (log.deliveryType === 'BULK' && log.deliveryId !== null) {
        return { type: 'delivery', deliveryId: log.deliveryId };
    }
    return { type: DAILY.get(log.deliveryType) ?? 'other', day: dayOfLog(log) };
}
/** A group as one word, for sorting and look-up; `parseGroup` reads it. */
function formatGroup(group) {
    return group.type === 'delivery'
        ? `delivery:${group.deliveryId}`
        : `${group.type}:${group.day ?? ''}`;
}
function parseGroup(text) {
    const [type, rest = ''] = text.split(':');
    if (type === 'transaction' || type === 'smtp')
        return { type, day: rest || null };
    return type === 'delivery' ? { type, deliveryId: rest } : { type: 'other', day: rest || null };
}
function monthly(folder, day, name) {
    return day === null ? `${folder}/undated/${name}` : `${folder}/${day.slice(0, 7)}/${day}_${name}`;
}
/** `deliveryDay`: the day on which a BULK delivery's files are named; not used for other groups. */
function logShard(group, deliveryDay) {
    const stem = group.type === 'delivery'
        ? monthly('logs', deliveryDay, `delivery_${group.deliveryId}`)
        : monthly('logs', group.day, group.type);
    return { kind: 'logs', stem };
}
function failureShard(logs) {
    return { kind: 'failures', stem: `${logs.stem.replace(/^logs/, 'failures')}_failures` };
}
/** Stem of the logs that the failures of this stem belong to; any other stem as it is. */
function logStemOf(stem) {
    return stem.replace(/^failures\/(.*)_failures$/, 'logs/$1');
}
function deliveryShard(day) {
    const stem = day === null ? 'undated/deliveries' : `${day.slice(0, 7)}/${day}`;
    return { kind: 'deliveries', stem: `deliveries/${stem}` };
}
function reportShard(deliveryId, deliveryDay) {
    const month = deliveryDay === null ? 'undated' : deliveryDay.slice(0, 7);
    return { kind: 'reports', stem: `reports/${month}/delivery_${deliveryId}_opens` };
}
/** What was sent of a BULK delivery. */
function contentsPath(deliveryId, deliveryDay, ending) {
    return `${monthly('contents', deliveryDay, `delivery_${deliveryId}`)}.${ending}`;
}
/** By month of the error. */
function errorShard(errorTime) {
    return { kind: 'errors', stem: `errors/${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .dayOf */ .kb)(errorTime)?.slice(0, 7) ?? 'undated'}` };
}
const USAGE_SHARD = { kind: 'usage', stem: 'usage' };
/** A month as a folder or file is named, in a pattern with the group `month`. */
const MONTH = '(?<month>\\d{4}-(?:0[1-9]|1[0-2])|undated)';
const DAY = '(?<day>\\d{4}-\\d{2}-\\d{2})';
const GROUP = '(?:delivery_(?<id>[1-9]\\d*)|(?<type>transaction|smtp|other))';
/** What the names of each kind of shard are like. */
const LAYOUTS = {
    deliveries: {
        ending: 'csv',
        stem: new RegExp(`^deliveries/${MONTH}/(?:${DAY}|deliveries)$`),
        hasDay: true,
        isOfMails: false,
    },
    logs: {
        ending: 'jsonl',
        stem: new RegExp(`^logs/${MONTH}/(?:${DAY}_)?${GROUP}$`),
        hasDay: true,
        isOfMails: true,
    },
    failures: {
        ending: 'jsonl',
        stem: new RegExp(`^failures/${MONTH}/(?:${DAY}_)?${GROUP}_failures$`),
        hasDay: true,
        isOfMails: true,
    },
    reports: {
        ending: 'csv',
        stem: new RegExp(`^reports/${MONTH}/delivery_(?<id>[1-9]\\d*)_opens$`),
        hasDay: false,
        isOfMails: false,
    },
    errors: { ending: 'csv', stem: new RegExp(`^errors/${MONTH}$`), hasDay: false, isOfMails: false },
    usage: { ending: 'csv', stem: /^usage$/, hasDay: false, isOfMails: false },
};
/** Whether the files of a kind are JSON Lines; the others are tables, with a header and quotes. */
function isJsonLines(kind) {
    return LAYOUTS[kind].ending === 'jsonl';
}
/** Whether each record of a kind is of one mail, whose ID it begins with. */
function isOfMails(kind) {
    return LAYOUTS[kind].isOfMails;
}
/** Path of part `part`, counted from 1. */
function partPath(shard, part) {
    return `${shard.stem}${part === 1 ? '' : `_part-${part}`}.${LAYOUTS[shard.kind].ending}`;
}
const CONTENTS = /^contents\/(?:\d{4}-\d{2}\/\d{4}-\d{2}-\d{2}_|undated\/)delivery_[1-9]\d*\.(?:txt|html)$/;
/** Whether a path is one that `contentsPath` gives. */
function isContentsPath(path) {
    return CONTENTS.test(path);
}
/** Which part of which shard a path names; `undefined` when it is none of the archive's data files. */
function parsePath(path) {
    const match = /^(.+?)(?:_part-([1-9]\d*))?\.(jsonl|csv)$/.exec(path);
    if (!match)
        return undefined;
    const [, stem = '', number, suffix] = match;
    const kind = SHARD_KINDS.find((one) => hasStem(one, stem));
    const part = Number(number ?? 1);
    if (kind === undefined || LAYOUTS[kind].ending !== suffix || number === '1')
        return undefined;
    return { kind, stem, part };
}
/** Without a day a name is undated. */
function hasStem(kind, text) {
    const { stem, hasDay } = LAYOUTS[kind];
    const match = stem.exec(text);
    if (match === null)
        return false;
    return !hasDay || (match.groups?.day === undefined) === (match.groups?.month === 'undated');
}
function groupOfName(id, type, day) {
    if (type === 'transaction' || type === 'smtp' || type === 'other')
        return { type, day };
    return id === undefined ? null : { type: 'delivery', deliveryId: id };
}
/** `undefined` when the archive gives no shard this name. */
function readShardName({ kind, stem }) {
    const match = LAYOUTS[kind].stem.exec(stem);
    if (match === null)
        return undefined;
    const { month = '', day, id, type } = match.groups ?? {};
    const group = groupOfName(id, type, day ?? null);
    return {
        month,
        day: day ?? null,
        group: kind === 'reports' || group === null ? '' : formatGroup(group),
        deliveryId: id ?? null,
    };
}
/** The day that a shard of logs is named by; `undefined` for one without, and for any other kind. */
function dayOfLogs(stem) {
    return readShardName({ kind: 'logs', stem })?.day ?? undefined;
}
/** Whether the folder's month is that of the date in the name, and the date is one. */
function isMonthRight(kind, { month, day }) {
    if (!LAYOUTS[kind].hasDay)
        return true;
    return day === null ? month === 'undated' : (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .isRealDay */ .f$)(day) && day.startsWith(`${month}-`);
}


/***/ }),

/***/ 3974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OC: () => (/* binding */ dayAt),
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   bp: () => (/* binding */ dueAfter),
/* harmony export */   d2: () => (/* binding */ normalizeTime),
/* harmony export */   f$: () => (/* binding */ isRealDay),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   fi: () => (/* binding */ addDays),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   ol: () => (/* binding */ startOfDay),
/* harmony export */   pe: () => (/* binding */ parseTime),
/* harmony export */   sO: () => (/* binding */ DAY_MS)
/* harmony export */ });
/* unused harmony export daysFrom */
/** Japan time, the provider's: all days, names and ages are counted in it. */
const JAPAN_OFFSET_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;
const SLACK_MS = 4 * 3_600_000;
/**
 * Age in ms after which something is due that is to be done every so many days: four hours less, for a schedule
 * starts some minutes early or late, and one run in two would find it a minute too young.
 */
function dueAfter(days) {
    return days * DAY_MS - SLACK_MS;
}
// Years from 1000 on: `Date` takes 1 for 1901, and some servers write "0001-01-01" for no time at all.
const TIME = /^([1-9]\d{3})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/i;
function offsetMs(zone) {
    if (zone === undefined)
        return JAPAN_OFFSET_MS;
    if (zone.toUpperCase() === 'Z')
        return 0;
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
    return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
/**
 * Milliseconds since the epoch of a time as the provider writes it; one without a zone is Japan time,
 * `24:00:00` is the next midnight. `undefined` when it cannot be read or names no real moment.
 */
function parseTime(text) {
    const match = TIME.exec(text.trim());
    if (!match)
        return undefined;
    const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = match;
    const parts = [year, month, day, hour, minute, second].map(Number);
    const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts;
    const midnight = new Date(Date.UTC(y, mo - 1, d));
    const realDate = midnight.getUTCMonth() === mo - 1 && midnight.getUTCDate() === d;
    const realTime = h < 24 ? mi < 60 && s < 60 : h === 24 && mi === 0 && s === 0;
    if (!realDate || !realTime)
        return undefined;
    return midnight.getTime() + ((h * 60 + mi) * 60 + s) * 1000 - offsetMs(zone?.toUpperCase());
}
/** `YYYY-MM-DDTHH:MM:SS+09:00`. */
function formatTime(ms) {
    return `${new Date(ms + JAPAN_OFFSET_MS).toISOString().slice(0, 19)}+09:00`;
}
/**
 * A real moment in canonical spelling, days 29 to 31 aside. Nearly every time of an archive is one, and
 * to read and write each again is two thirds of the work of decoding a file (measured).
 */
const CANONICAL = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+09:00$/;
/** The canonical spelling of a provider's time; one that cannot be read stays as it is. */
function normalizeTime(text) {
    if (CANONICAL.test(text))
        return text;
    const ms = parseTime(text);
    return ms === undefined ? text : formatTime(ms);
}
/** Day of a moment in ms. */
function dayAt(ms) {
    return formatTime(ms).slice(0, 10);
}
/** Day of a time text; `undefined` when there is none or it cannot be read. */
function dayOf(text) {
    if (text == null)
        return undefined;
    if (CANONICAL.test(text))
        return text.slice(0, 10);
    const ms = parseTime(text);
    return ms === undefined ? undefined : dayAt(ms);
}
/** Start of a Japanese day, ms since the epoch. */
function startOfDay(day) {
    return Date.parse(`${day}T00:00:00+09:00`);
}
/** Whether a text in the form of a day is one of the calendar. */
function isRealDay(day) {
    return !Number.isNaN(startOfDay(day)) && dayAt(startOfDay(day)) === day;
}
function addDays(day, days) {
    return dayAt(startOfDay(day) + days * DAY_MS);
}
/** Every day from `first` to `last`. */
function daysFrom(first, last) {
    const days = [];
    for (let day = first; day <= last; day = addDays(day, 1))
        days.push(day);
    return days;
}
/** Whole days from `from` to `to`; negative when `to` is earlier. */
function daysBetween(from, to) {
    return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS);
}


/***/ }),

/***/ 9216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ splitRecords),
/* harmony export */   c2: () => (/* binding */ fileSeal),
/* harmony export */   iC: () => (/* binding */ recordLeaves),
/* harmony export */   oj: () => (/* binding */ recordHash)
/* harmony export */ });
/* unused harmony export saltOf */
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1490);

/**
 * The leaves of one file of the archive. Paths are relative to the archive's directory. A leaf's input is
 * a salt and the record's bytes as they stand in the file, without the line feed at their end.
 */
const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const SALT_BYTES = 16;
const ZERO = Uint8Array.of(0);
/** Where the record that begins at `from` ends; in a CSV file a line feed inside quotes is part of a cell. */
function endOfRecord(bytes, from, isCsv) {
    let end = bytes.indexOf(LINE_FEED, from);
    if (!isCsv)
        return end === -1 ? bytes.length : end;
    let isQuoted = false;
    let at = from;
    while (end !== -1) {
        for (at = bytes.indexOf(QUOTE, at); at !== -1 && at < end; at = bytes.indexOf(QUOTE, at + 1)) {
            isQuoted = !isQuoted;
        }
        if (!isQuoted)
            return end;
        at = end;
        end = bytes.indexOf(LINE_FEED, end + 1);
    }
    return bytes.length;
}
/** The records of a file in its order: the lines of JSON Lines, the rows of CSV with the header first, or one whole file of contents. */
function splitRecords(path, bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (path.startsWith('contents/')) {
        return [file.subarray(0, file.at(-1) === LINE_FEED ? -1 : file.length)];
    }
    const isCsv = path.endsWith('.csv');
    const records = [];
    for (let from = 0; from < file.length;) {
        const end = endOfRecord(file, from, isCsv);
        records.push(file.subarray(from, end));
        from = end + 1;
    }
    return records;
}
/** What a salt is bound to: the path without part number and ending, so that a record keeps its salt in another part. */
function stemOf(path) {
    return Buffer.from(path.replace(/(?:_part-\d+)?\.[a-z]+$/, ''));
}
/** The salt hides a record from whoever guesses it and holds its leaf's hash; `sealKey`: 32 bytes. */
function saltOf(path, record, sealKey) {
    return sha256(sealKey, stemOf(path), ZERO, record).subarray(0, SALT_BYTES);
}
/** Hash of the leaf of a record with this salt. */
function recordHash(salt, record) {
    return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .leafHash */ .Jq)(Buffer.concat([salt, record]));
}
/** Every record of a file with its salt and the hash of its leaf; `sealKey`: 32 bytes. */
function recordLeaves(path, bytes, sealKey) {
    const prefix = Buffer.concat([sealKey, stemOf(path), ZERO]);
    return splitRecords(path, bytes).map((record) => {
        const salt = (0,_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(prefix, record).subarray(0, SALT_BYTES);
        return { record, salt, hash: recordHash(salt, record) };
    });
}
/** Number of leaves and root of a file, without keeping its leaves; `sealKey`: 32 bytes. */
function fileSeal(path, bytes, sealKey) {
    const records = splitRecords(path, bytes);
    const prefix = Buffer.concat([sealKey, stemOf(path), ZERO]);
    const longest = records.reduce((most, { length }) => Math.max(most, length), 0);
    const salted = Buffer.alloc(prefix.length + longest);
    salted.set(prefix);
    const leaf = Buffer.alloc(1 + SALT_BYTES + longest);
    const hashes = Buffer.alloc(records.length * _merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    for (const [index, record] of records.entries()) {
        salted.set(record, prefix.length);
        const salt = (0,_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Text */ .f1)(salted.subarray(0, prefix.length + record.length));
        leaf.write(salt, 1, SALT_BYTES, 'latin1');
        leaf.set(record, 1 + SALT_BYTES);
        const hash = (0,_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Text */ .f1)(leaf.subarray(0, 1 + SALT_BYTES + record.length));
        hashes.write(hash, index * _merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, 'latin1');
    }
    return { records: records.length, root: (0,_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .rootWithin */ .gm)(hashes).toString('hex') };
}


/***/ }),

/***/ 1490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ rootOfPath),
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   cq: () => (/* binding */ inclusionPath),
/* harmony export */   f1: () => (/* binding */ sha256Text),
/* harmony export */   gm: () => (/* binding */ rootWithin),
/* harmony export */   nk: () => (/* binding */ merkleRoot),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* unused harmony export verifyInclusion */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/** Merkle trees of RFC 9162, section 2.1, with SHA-256. A hash is its 32 bytes. */
const HASH_BYTES = 32;
const LEAF = Uint8Array.of(0);
const NODE_PREFIX = 1;
/** The hash as text of one character a byte: over many small inputs a third faster than as a buffer. */
function sha256Text(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'binary');
}
function sha256(...parts) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const part of parts)
        digest.update(part);
    return digest.digest();
}
/** Hash of a leaf with this input. */
function leafHash(input) {
    return sha256(LEAF, input);
}
const node = Buffer.alloc(1 + 2 * HASH_BYTES, NODE_PREFIX);
function nodeHash(left, right) {
    node.set(left, 1);
    node.set(right, 1 + HASH_BYTES);
    return Buffer.from(sha256Text(node), 'latin1');
}
/** One level up; a last node without a neighbour moves up as it is. */
function nextLevel(level) {
    const next = [];
    for (let at = 0; at < level.length; at += 2) {
        const [left, right] = [level[at], level[at + 1]];
        if (left !== undefined)
            next.push(right === undefined ? left : nodeHash(left, right));
    }
    return next;
}
/** As `merkleRoot`, of hashes that stand one after the other in `level`, which is overwritten. */
function rootWithin(level) {
    let count = level.length / HASH_BYTES;
    if (count === 0)
        return sha256();
    for (; count > 1; count = Math.ceil(count / 2)) {
        for (let at = 0; at < count; at += 2) {
            const from = at * HASH_BYTES;
            const isPair = at + 1 < count;
            node.set(level.subarray(from, from + 2 * HASH_BYTES), 1);
            if (isPair)
                level.write(sha256Text(node), from / 2, 'latin1');
            else
                level.copyWithin(from / 2, from, from + HASH_BYTES);
        }
    }
    return Buffer.from(level.subarray(0, HASH_BYTES));
}
/** Root over the hashes of all leaves; that of no leaves is the hash of nothing. */
function merkleRoot(leafHashes) {
    return rootWithin(Buffer.concat(leafHashes));
}
/** The hashes that lead from the leaf at `index`, counted from 0, to the root, the lowest first. */
function inclusionPath(index, leafHashes) {
    if (!(index >= 0 && index < leafHashes.length))
        throw new RangeError('no such leaf');
    const path = [];
    let level = leafHashes;
    for (let at = index; level.length > 1; at >>= 1, level = nextLevel(level)) {
        const neighbour = level[at ^ 1];
        if (neighbour !== undefined)
            path.push(Buffer.from(neighbour));
    }
    return path;
}
const above = ([at, last]) => [Math.floor(at / 2), Math.floor(last / 2)];
/** The first place at or above `place` where the node has a neighbour, or that of the root. */
function withNeighbour(place) {
    let found = place;
    while (found[0] === found[1] && found[0] % 2 === 0 && found[1] > 0)
        found = above(found);
    return found;
}
/** The root that a path leads to; `undefined` when a tree of so many leaves has no such path. */
function rootOfPath({ leaf, index, count, path }) {
    if (!Number.isSafeInteger(index) || index < 0 || index >= count)
        return undefined;
    let hash = leaf;
    let place = withNeighbour([index, count - 1]);
    for (const neighbour of path) {
        if (place[1] === 0 || neighbour.length !== HASH_BYTES)
            return undefined;
        hash = place[0] % 2 === 1 ? nodeHash(neighbour, hash) : nodeHash(hash, neighbour);
        place = withNeighbour(above(place));
    }
    return place[1] === 0 ? hash : undefined;
}
/** Whether the leaf is in the tree with this root. */
function verifyInclusion(inclusion, root) {
    const found = rootOfPath(inclusion);
    return found !== undefined && Buffer.from(found).equals(root);
}


/***/ }),

/***/ 9529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ formatMonthLeaf),
/* harmony export */   Ru: () => (/* binding */ sealOf),
/* harmony export */   UY: () => (/* binding */ formatSealTrailer),
/* harmony export */   _Y: () => (/* binding */ parseSealTrailer),
/* harmony export */   ee: () => (/* binding */ sealLeaves),
/* harmony export */   kO: () => (/* binding */ sealMonth),
/* harmony export */   se: () => (/* binding */ sortMonths)
/* harmony export */ });
/* unused harmony exports monthLeaves, monthRoot */
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1490);
/* harmony import */ var _seals_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2167);


const hashText = (text) => (0,_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .leafHash */ .Jq)(Buffer.from(text));
/** Hashes of the leaves of a month's tree, in the order of its seals file. */
function monthLeaves(lines) {
    return lines.map((line) => hashText((0,_seals_file_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSealsLine */ .ke)(line)));
}
/** Root over the lines of a seals file, in its order; lower-case hex. */
function monthRoot(lines) {
    return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .merkleRoot */ .nk)(monthLeaves(lines)).toString('hex');
}
/** The input of a month's leaf in the seal tree. */
function formatMonthLeaf({ month, lines, root }) {
    return `${month} ${lines} ${root}`;
}
/** Months as they stand in the seal tree: ascending, `undated` last, which is where its letters put it. */
function sortMonths(months) {
    return [...months].sort((a, b) => (a.month < b.month ? -1 : 1));
}
/** Hashes of the leaves of the seal tree, in its order. */
function sealLeaves(months) {
    return sortMonths(months).map((month) => hashText(formatMonthLeaf(month)));
}
/** The seal over months, given in any order. */
function sealOf(months) {
    const leaves = sealLeaves(months);
    return { root: (0,_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .merkleRoot */ .nk)(leaves).toString('hex'), months: leaves.length };
}
/** A month as the seal tree holds it, of the lines of its seals file in their order. */
function sealMonth(month, lines) {
    return { month, lines: lines.length, root: monthRoot(lines) };
}
const TRAILER = /^Archive-Seal: v1 sha256:(?<root>[0-9a-f]{64}) (?<months>0|[1-9]\d{0,8})$/;
/** The trailer of a commit message, one line without its line feed. */
function formatSealTrailer({ root, months }) {
    return `Archive-Seal: v1 sha256:${root} ${months}`;
}
/** The seal that a commit message bears in its last paragraph, the last one where it bears several. */
function parseSealTrailer(message) {
    const paragraph = message
        .trimEnd()
        .split(/\n\s*\n/)
        .at(-1) ?? '';
    const seals = paragraph.split('\n').map((line) => TRAILER.exec(line)?.groups);
    const { root, months } = seals.findLast((groups) => groups !== undefined) ?? {};
    return root === undefined ? undefined : { root, months: Number(months) };
}


/***/ }),

/***/ 2167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ formatSealsFile),
/* harmony export */   a1: () => (/* binding */ SEALS_FOLDER),
/* harmony export */   c2: () => (/* binding */ sealsPath),
/* harmony export */   eG: () => (/* binding */ sealedMonthOf),
/* harmony export */   gj: () => (/* binding */ parseSealsFile),
/* harmony export */   ke: () => (/* binding */ formatSealsLine),
/* harmony export */   qd: () => (/* binding */ monthOfSeals),
/* harmony export */   yu: () => (/* binding */ parseSealsLine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3071);
/* harmony import */ var _records_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8309);


/** `seals/<month>.csv`: what the files of one month hash to. Paths are relative to the archive's directory. */
const SEALS_FOLDER = 'seals/';
const HEADER = 'path,records,root';
const LINE = /^(?<path>[^,"\r\n]+),(?<records>0|[1-9]\d{0,14}),(?<root>[0-9a-f]{64})$/;
/** The files that are sealed; without a month in their path their lines stand in `undated`. */
const SEALED = {
    deliveries: new RegExp(`^deliveries/${_records_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MONTH */ .Lp}/[^/]+\\.csv$`),
    logs: new RegExp(`^logs/${_records_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MONTH */ .Lp}/[^/]+\\.jsonl$`),
    failures: new RegExp(`^failures/${_records_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MONTH */ .Lp}/[^/]+\\.jsonl$`),
    reports: new RegExp(`^reports/${_records_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MONTH */ .Lp}/[^/]+\\.csv$`),
    errors: new RegExp(`^errors/${_records_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MONTH */ .Lp}(?:_part-\\d+)?\\.csv$`),
    usage: /^usage(?:_part-\d+)?\.csv$/,
    contents: new RegExp(`^contents/${_records_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MONTH */ .Lp}/[^/]+\\.(?:txt|html)$`),
    erasures: /^erasures\.csv$/,
};
const PATTERNS = Object.values(SEALED);
const SEALS = new RegExp(`^${SEALS_FOLDER}${_records_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MONTH */ .Lp}\\.csv$`);
/** `YYYY-MM` or `undated`: which seals file holds the line of a file; `undefined`: none. */
function sealedMonthOf(path) {
    for (const pattern of PATTERNS) {
        const match = pattern.exec(path);
        if (match !== null)
            return match.groups?.month ?? 'undated';
    }
    return undefined;
}
/** Path of the seals file of a month. */
function sealsPath(month) {
    return `${SEALS_FOLDER}${month}.csv`;
}
/** The month of a seals file; `undefined` for any other path. */
function monthOfSeals(path) {
    return SEALS.exec(path)?.groups?.month;
}
/** One line without its line feed, as it is hashed. */
function formatSealsLine({ path, records, root }) {
    return `${path},${records},${root}`;
}
/** Throws `DecodeError`. */
function parseSealsLine(text) {
    const { path, records, root } = LINE.exec(text)?.groups ?? {};
    if (path === undefined || root === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('seals: unknown line');
    return { path, records: Number(records), root };
}
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
/** The text of a seals file, sorted by path. */
function formatSealsFile(lines) {
    const sorted = [...lines].sort(byPath);
    return `${[HEADER, ...sorted.map(formatSealsLine)].join('\n')}\n`;
}
/** Lines in the order of the file. Throws `DecodeError`, also when they do not ascend. */
function parseSealsFile(text) {
    const [header, ...rows] = text.split('\n');
    if (header !== HEADER || rows.pop() !== '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('seals: unknown header or end');
    const lines = rows.map(parseSealsLine);
    lines.forEach((line, index) => {
        const previous = lines[index - 1];
        if (previous !== undefined && byPath(previous, line) >= 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DecodeError */ .Xc('seals: lines do not ascend');
        }
    });
    return lines;
}


/***/ }),

/***/ 9635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   _v: () => (/* binding */ formatVisibleJson),
/* harmony export */   h$: () => (/* binding */ showText)
/* harmony export */ });
/* unused harmony exports WORD_JOINER, escapeMarkdown, linkFile, linkPage, NOT_KNOWN, formatDay, formatTable, joinBlocks, formatCommand, foldBlock */
/**
 * Control characters, which a terminal would obey, and invisible ones, which turn or hide text: strangers'
 * mail servers wrote what is shown here.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu;
const escapeUnit = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** A text with all of them as visible escapes, `\u001b`. */
function showText(text) {
    return text.replace(UNSAFE, (unsafe) => unsafe.split('').map(escapeUnit).join(''));
}
/** JSON in which no string holds one of them: the same value, whoever reads it. */
function formatVisibleJson(value) {
    return JSON.stringify(value, null, 2).split('\n').map(showText).join('\n');
}
/**
 * Markdown as GitHub renders it. Text that others wrote goes through `escapeMarkdown` alone; everything
 * else here is for our own words, numbers, ids and paths.
 */
/** Invisible and unbreakable: keeps `@`, `#`, `:` and `www` from meaning anything to GitHub. */
const WORD_JOINER = '&#8288;';
/** Turn the direction of a line, or hide what stands behind them. */
const DIRECTION = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be replaced
const BREAKS = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g;
/** Everything that Markdown, HTML, MathJax or GitHub's references could begin with. */
const PUNCTUATION = /[#$&*<>@[\\\]^_`{|}~]|:(?=\S)/g;
/** Entities become text before GitHub looks for mentions, references and addresses, so these are cut apart. */
const REFERENCE = /&#(?:35|36|58|64);/g;
const BARE_REFERENCE = /www(?=\.)|GH(?=-\d)/gi;
/** At most `length` characters of a text, the last one an ellipsis when there were more. */
function clip(text, length) {
    const start = Array.from(text.slice(0, 2 * length + 2));
    return start.length <= length ? text : `${start.slice(0, length - 1).join('')}…`;
}
/** A stranger's text as one line that shows itself and does nothing, anywhere inside a line or a table cell. */
function escapeMarkdown(text) {
    return text
        .toWellFormed()
        .replace(DIRECTION, '')
        .replace(BREAKS, ' ')
        .trim()
        .replace(BARE_REFERENCE, `$&\u2060`)
        .replace(PUNCTUATION, (mark) => `&#${mark.charCodeAt(0)};`)
        .replace(REFERENCE, (entity) => `${entity}${WORD_JOINER}`)
        .replaceAll('\u2060', WORD_JOINER);
}
/** A link to a file of the branch, from the branch's own page; `label` is Markdown already. */
function linkFile(label, path) {
    const target = encodeURI(path).replace(/[()#?&]/g, (mark) => {
        return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
    });
    return `[${label}](${target})`;
}
/** A link to a page of GitHub. */
function linkPage(label, url) {
    return `[${label}](<${url.replace(/[<>\s\\|]/g, encodeURIComponent)}>)`;
}
/** Digits in groups of three, whatever their number: `1,234,567`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** In place of what cannot be known. */
const NOT_KNOWN = '–';
/** A day without its year: no other of the window is called so, and tables have no room to waste. Never broken in two. */
const formatDay = (day) => day.slice(5).replace('-', `-${WORD_JOINER}`);
/** Lines of a table whose cells are Markdown already; a missing cell is empty. */
function formatTable(columns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map(({ heading }) => heading)),
        line(columns.map(({ isNumber }) => (isNumber === true ? '---:' : '---'))),
        ...rows.map((cells) => line(columns.map((_, index) => cells[index] ?? ''))),
    ].join('\n');
}
/** Blocks with an empty line between them; empty ones are left out. */
function joinBlocks(blocks) {
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
/** A shell command with what it shows: a block of its own, because GitHub's button copies blocks. */
function formatCommand(shows, command) {
    return [shows, '', '```sh', command, '```'].join('\n');
}
/** A block that a person opens and closes; `title` is our own words. */
function foldBlock(title, block, isOpen) {
    return `<details${isOpen ? ' open' : ''}>\n<summary>${title}</summary>\n\n${block}\n\n</details>`;
}


/***/ }),

/***/ 6835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ manyJa),
/* harmony export */   Zo: () => (/* binding */ causeJa),
/* harmony export */   _d: () => (/* binding */ many),
/* harmony export */   dW: () => (/* binding */ PHRASES)
/* harmony export */ });
/* unused harmony export capitalize */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9635);

/** `1 file`, `1,204 files`. */
const many = (count, one, more = `${one}s`) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} ${count === 1 ? one : more}`;
/** `1,204件`. */
const manyJa = (count) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)}件`;
/** How the title of a problem ends, and how it ends in front of ため; the first that fits is taken. */
const CAUSE_ENDINGS = [
    ['見つかりませんでした', '見つからなかった'],
    ['ありませんでした', 'なかった'],
    ['ませんでした', 'なかった'],
    ['下回りました', '下回った'],
    ['ています', 'ている'],
    ['ました', 'た'],
    ['ありません', 'ない'],
    ['ません', 'ない'],
    ['あります', 'ある'],
    ['直します', '直す'],
    ['ます', 'る'],
];
/** A Japanese title as a cause: `…に達しました` → `…に達したため`; an HTTP status in brackets stays behind it. */
function causeJa(title) {
    const [, clause = title, status = ''] = /^(.*?)(（HTTP \d+）)?$/.exec(title) ?? [];
    const ending = CAUSE_ENDINGS.find(([polite]) => clause.endsWith(polite));
    if (ending === undefined)
        return title;
    return `${clause.slice(0, -ending[0].length)}${ending[1]}ため${status}`;
}
/** A text that begins with an English word, with a capital; names such as `coverage.json` stay as they are. */
function capitalize(text) {
    const begins = /^(?!blastengine\b)[a-z]+(?=[ :,]|$)/.test(text);
    return begins ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
const EN = {
    /** ' (a, b and 3 more)'; '' for an empty list. */
    named: (items, more) => {
        const separator = items.some((item) => item.includes(',')) ? '; ' : ', ';
        const rest = more > 0 ? ` and ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(more)} more` : '';
        return items.length === 0 ? '' : ` (${items.join(separator)}${rest})`;
    },
    counted: (word, count) => `${word}: ${count}`,
    list: (items) => items.join(', '),
    /** Items that hold commas themselves. */
    longList: (items) => items.join('; '),
    sentence: (text) => `${text}.`,
    sentences: (texts) => texts.filter((text) => text !== '').join(' '),
    strong: (label, text) => `**${label}:** ${text}`,
    reason: (text, count) => `${count > 1 ? 'First reason' : 'Reason'}: ${text}`,
    days: (from, to) => (from === to ? from : `${from} to ${to}`),
    none: 'none',
    other: 'other',
    more: (count, what = '') => `… and ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} more ${what}`.trimEnd(),
    files: (count) => (count === 1 ? 'file' : 'files'),
};
const JA = {
    named: (items, more) => {
        const rest = more > 0 ? `、ほか${manyJa(more)}` : '';
        return items.length === 0 ? '' : `（${items.join('、')}${rest}）`;
    },
    counted: (word, count) => `${word}：${count}件`,
    list: (items) => items.join('、'),
    longList: (items) => items.join('、'),
    sentence: (text) => `${text}。`,
    sentences: (texts) => texts.join(''),
    strong: (label, text) => `**${label}：** ${text}`,
    reason: (text, count) => `${count > 1 ? '最初の' : ''}原因は「${text}」です`,
    days: (from, to) => (from === to ? from : `${from}〜${to}`),
    none: 'なし',
    other: 'その他',
    more: (count, what = '件') => `… ほか${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)}${what}`,
    files: () => 'ファイル',
};
/** How either language lists, counts and ends a sentence. */
const PHRASES = { en: EN, ja: JA };


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(7964);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
