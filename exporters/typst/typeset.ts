/** Data and a template to PDF/A-2b: tagged, its own fonts embedded, typeset in a process of its own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { dateOf } from '$exporters/dossier/zip';
import { fontFile } from '../fonts';
import { collectGarbage } from './collected';

const document = z.object({ bytes: z.instanceof(Uint8Array), pages: z.array(z.number()) });
const answer = z.union([
	z.object({ ok: z.literal(true), documents: z.array(document) }),
	z.object({ ok: z.literal(false), message: z.string() })
]);

/** The documents' own family, then that of the pictures, so that no text of theirs is measured by another. */
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

const fontFiles = (): string[] => faces.map((face) => fontFile(face));

export interface Typeset {
	readonly bytes: Uint8Array;
	/** Page of each entry of the table of contents, in its order; none where the template tells none. */
	readonly pages: readonly number[];
}

export interface TypesetInput {
	readonly template: URL;
	/** A document each, as JSON that the template reads. */
	readonly models: readonly string[];
	/** ISO date that the files bear. */
	readonly date: string;
}

/** Letters of data from which typesetting takes so much memory that this process first gives back what it can. */
const LARGE = 2_000_000;

/** Typesets a document for each model. */
export async function typesetAll({ template, models, date }: TypesetInput): Promise<readonly Typeset[]> {
	const typesetter = fork(fileURLToPath(new URL('./typst-process.mjs', import.meta.url)), {
		execArgv: [],
		// One room of memory for all its threads: what one of them gives back is of use to the others, and of more than a
		// megabyte to other programs.
		env: { ...process.env, MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '1048576', MALLOC_MMAP_THRESHOLD_: '262144' },
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	return new Promise((resolve, reject) => {
		typesetter.once('message', (message: unknown) => {
			const told = answer.parse(message);
			if (told.ok) resolve(told.documents);
			else reject(new Error(`The PDF could not be typeset: ${told.message}`));
		});
		typesetter.once('error', reject);
		typesetter.once('exit', (code, signal) =>
			reject(new Error(`The typesetter stopped with ${code === null ? String(signal) : `code ${code}`}`))
		);
		typesetter.send({
			template: fileURLToPath(template),
			fonts: fontFiles(),
			models,
			timestamp: Math.floor(dateOf(date).getTime() / 1000)
		});
		if (models.reduce((sum, { length }) => sum + length, 0) > LARGE) collectGarbage();
	});
}
