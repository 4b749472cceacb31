// Typesetting takes the processor for as long as it lasts, so it happens in a thread of its own.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** @type {{ template: string, fonts: string[], models: string[], timestamp: number }} */
const { template, fonts, models, timestamp } = workerData;

const compiler = NodeCompiler.create({
	workspace: '/',
	fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }]
});
const mainFileContent = readFileSync(template, 'utf8');

/** Stops at the first document that cannot be set. */
function typeset() {
	const documents = [];
	for (const model of models) {
		const compiled = compiler.compile({ mainFileContent, inputs: { model } });
		const { result } = compiled;
		if (result === null) {
			const diagnostics = compiled.takeDiagnostics();
			const told = diagnostics === null ? [] : compiler.fetchDiagnostics(diagnostics);
			return { ok: false, message: JSON.stringify(told).slice(0, 2000) };
		}
		const [pages = []] = compiler.query(result, { selector: '<pages>', field: 'value' });
		const bytes = compiler.pdf(result, { pdfStandard: 'a-2b', pdfTags: true, creationTimestamp: timestamp });
		documents.push({ bytes: new Uint8Array(bytes), pages });
	}
	return { ok: true, documents };
}

parentPort?.postMessage(typeset());
