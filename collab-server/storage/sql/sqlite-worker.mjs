/**
 * SQLite in a thread of its own, so that waiting for the disk holds up nobody. The only place that uses the binding for
 * data (the folder's lock holds a file by it). It binds every parameter in one list of known types, because the binding
 * ends the process when it is handed a buffer directly.
 */
import { parentPort, workerData } from 'node:worker_threads';
import Binding from 'libsql';

/** @param {unknown} param */
function bound(param) {
	if (param === null || ['string', 'number', 'bigint'].includes(typeof param)) return param;
	if (param instanceof Uint8Array) return Buffer.from(param.buffer, param.byteOffset, param.byteLength);
	throw new TypeError(`A SQL parameter cannot be ${typeof param}`);
}

const database = new Binding(workerData.path);
/** @type {Map<string, import('libsql').Statement>} */
const statements = new Map();

/** @param {string} sql */
function statement(sql) {
	const known = statements.get(sql);
	if (known !== undefined) return known;
	const made = database.prepare(sql);
	// Statements over many rows differ by how many.
	if (sql.length < 1_000) statements.set(sql, made);
	return made;
}

const acts = {
	exec: (sql) => void database.exec(sql),
	run: (sql, params) => statement(sql).run(params.map(bound)).changes,
	all: (sql, params) => statement(sql).all(params.map(bound))
};

parentPort.on('message', ({ id, act, sql, params }) => {
	try {
		if (act === 'close') {
			statements.clear();
			database.close();
			parentPort.postMessage({ id, value: null });
			parentPort.close();
			return;
		}
		parentPort.postMessage({ id, value: acts[act](sql, params) });
	} catch (error) {
		parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
	}
});
