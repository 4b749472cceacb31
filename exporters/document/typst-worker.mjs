// Typesetting takes the processor for as long as it lasts, so it happens in a thread of its own.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** @type {{ template: string, fonts: string[], model: string, timestamp: number }} */
const { template, fonts, model, timestamp } = workerData;

const compiler = NodeCompiler.create({
	workspace: '/',
	fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }]
});
const compiled = compiler.compile({ mainFileContent: readFileSync(template, 'utf8'), inputs: { model } });
const { result } = compiled;
if (result === null) {
	const diagnostics = compiled.takeDiagnostics();
	const told = diagnostics === null ? [] : compiler.fetchDiagnostics(diagnostics);
	parentPort?.postMessage({ ok: false, message: JSON.stringify(told).slice(0, 2000) });
} else {
	const [pages] = compiler.query(result, { selector: '<pages>', field: 'value' });
	const bytes = new Uint8Array(
		compiler.pdf(result, { pdfStandard: 'a-2b', pdfTags: true, creationTimestamp: timestamp })
	);
	parentPort?.postMessage({ ok: true, bytes, pages });
}
