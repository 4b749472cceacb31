/** Form 01 as PDF/A-2b: tagged, Tinos embedded, typeset in a worker thread. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { dateOf } from '$exporters/dossier/zip';
import type { DocumentModel } from './document';

const answer = z.union([
	z.object({ ok: z.literal(true), bytes: z.instanceof(Uint8Array) }),
	z.object({ ok: z.literal(false), message: z.string() })
]);

const cuts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

function fontFiles(): string[] {
	const require = createRequire(import.meta.url);
	return cuts.map((cut) => require.resolve(`@expo-google-fonts/tinos/${cut}/Tinos_${cut}.ttf`));
}

/** Families that pictures ask for and the document does not carry are drawn in the document's own. */
const withDocumentFont = (svg: string): string =>
	svg.replace(/font-family="[^"]*"/gu, 'font-family="Tinos"').replace(/font-family:[^;"}]*/gu, 'font-family:Tinos');

/** The model as the template reads it; the raster of a figure stays behind. */
function templateData(model: DocumentModel): string {
	const sections = model.sections.map(({ orientation, blocks }) => ({
		orientation,
		blocks: blocks.map((block) =>
			block.kind === 'figure' ? { ...block, svg: withDocumentFont(block.svg), png: undefined } : block
		)
	}));
	const day = dateOf(model.date);
	const date = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
	return JSON.stringify({ front: model.front, decision: model.decision, sections, date });
}

/** Typesets the document. */
export function writePdf(model: DocumentModel): Promise<Uint8Array> {
	const worker = new Worker(new URL('./typst-worker.mjs', import.meta.url), {
		workerData: {
			template: fileURLToPath(new URL('./document.typ', import.meta.url)),
			fonts: fontFiles(),
			model: templateData(model),
			timestamp: Math.floor(dateOf(model.date).getTime() / 1000)
		}
	});
	return new Promise((resolve, reject) => {
		worker.once('message', (message: unknown) => {
			const told = answer.parse(message);
			if (told.ok) resolve(told.bytes);
			else reject(new Error(`The PDF could not be typeset: ${told.message}`));
			void worker.terminate();
		});
		worker.once('error', reject);
		worker.once('exit', (code) => {
			if (code !== 0) reject(new Error(`The typesetter stopped with code ${code}`));
		});
	});
}
