// Typesetting takes the processor for as long as it lasts and megabytes for each page. In a process of its own it holds up
// nobody, and what it took is free again when it ends; of a thread the system gets nothing back.
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * Stops at the first document that cannot be set.
 * @param {{ template: string, fonts: string[], models: string[], timestamp: number }} asked
 */
function typeset({ template, fonts, models, timestamp }) {
	const compiler = NodeCompiler.create({
		workspace: '/',
		fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }]
	});
	const mainFileContent = readFileSync(template, 'utf8');
	const documents = [];
	for (const model of models) {
		const compiled = compiler.compile({ mainFileContent, inputs: { model } });
		const { result } = compiled;
		if (result === null) {
			const diagnostics = compiled.takeDiagnostics();
			const told = diagnostics === null ? [] : compiler.fetchDiagnostics(diagnostics);
			return { ok: false, message: JSON.stringify(told).slice(0, 2000) };
		}
		// What was remembered to lay it out is of no use to the file.
		compiler.evictCache(0);
		const [pages = []] = compiler.query(result, { selector: '<pages>', field: 'value' });
		const bytes = compiler.pdf(result, { pdfStandard: 'a-2b', pdfTags: true, creationTimestamp: timestamp });
		documents.push({ bytes: new Uint8Array(bytes), pages });
	}
	return { ok: true, documents };
}

/** Its own thread hears of nothing while it sets; this one does, and is there when whoever asked is gone. */
function answer(asked) {
	const gone = () => process.kill(process.pid, 'SIGKILL');
	process.once('disconnect', gone);
	const thread = new Worker(new URL(import.meta.url), { workerData: asked });
	thread.once('message', (told) => {
		process.off('disconnect', gone);
		process.send?.(told, () => process.disconnect());
	});
}

if (isMainThread) process.once('message', answer);
else {
	const told = typeset(workerData);
	parentPort?.postMessage(told, told.ok ? told.documents.map(({ bytes }) => bytes.buffer) : []);
}
