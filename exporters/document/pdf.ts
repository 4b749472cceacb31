/** An official document as PDF/A-2b: tagged, Tinos embedded, typeset in a worker thread. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { dateOf } from '$exporters/dossier/zip';
import type { DocumentModel } from './document';

const answer = z.union([
	z.object({ ok: z.literal(true), bytes: z.instanceof(Uint8Array), pages: z.array(z.number()) }),
	z.object({ ok: z.literal(false), message: z.string() })
]);

/** The document's own family, then that of the pictures, so that no text of theirs is measured by another. */
const faces = [
	'tinos/400Regular/Tinos_400Regular',
	'tinos/400Regular_Italic/Tinos_400Regular_Italic',
	'tinos/700Bold/Tinos_700Bold',
	'tinos/700Bold_Italic/Tinos_700Bold_Italic',
	'be-vietnam-pro/400Regular/BeVietnamPro_400Regular',
	'be-vietnam-pro/400Regular_Italic/BeVietnamPro_400Regular_Italic',
	'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold',
	'be-vietnam-pro/700Bold/BeVietnamPro_700Bold'
];

function fontFiles(): string[] {
	const require = createRequire(import.meta.url);
	return faces.map((face) => require.resolve(`@expo-google-fonts/${face}.ttf`));
}

/** The model as the template reads it; the raster of a figure stays behind. */
function templateData(model: DocumentModel): string {
	const sections = model.sections.map(({ orientation, blocks }) => ({
		orientation,
		blocks: blocks.map((block) => (block.kind === 'figure' ? { ...block, png: undefined } : block))
	}));
	const day = dateOf(model.date);
	const date = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
	return JSON.stringify({ front: model.front, decision: model.decision, sections, date });
}

export interface Typeset {
	readonly bytes: Uint8Array;
	/** Page of each entry of the table of contents, in its order. */
	readonly pages: readonly number[];
}

/** Typesets the document. */
export function typeset(model: DocumentModel): Promise<Typeset> {
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
			if (told.ok) resolve({ bytes: told.bytes, pages: told.pages });
			else reject(new Error(`The PDF could not be typeset: ${told.message}`));
			void worker.terminate();
		});
		worker.once('error', reject);
		worker.once('exit', (code) => {
			if (code !== 0) reject(new Error(`The typesetter stopped with code ${code}`));
		});
	});
}

/** The document as PDF. */
export const writePdf = async (model: DocumentModel): Promise<Uint8Array> => (await typeset(model)).bytes;
