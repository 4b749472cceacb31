/** A document in its two formats, from one document model. */
import type { Exporter, ExportInput } from '$exporters/exporter';
import { fileNameTail } from '$exporters/dossier/file-name';
import type { BuildOptions, BuiltDocument } from './build';
import { conditionsOf } from './conditions';
import { writeDocx } from './docx';
import { typeset, writePdf } from './pdf';
import { noPainter } from './no-painter';
import { loadPainter } from './pictures';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const pdfType = 'application/pdf';

const hasPictures = ({ scenes, edition: { architecture } }: ExportInput): boolean =>
	scenes.length > 0 || architecture.pictures.size > 0 || architecture.tasks.size > 0;

/** What a build needs; no painter is loaded where there is nothing to draw. */
export const optionsFor = async (input: ExportInput): Promise<BuildOptions> => ({
	...(hasPictures(input) ? await loadPainter() : noPainter),
	holds: conditionsOf(input)
});

export interface DocumentToExport {
	/** What progress calls it. */
	readonly label: string;
	/** First part of the file's name. */
	readonly name: string;
	/** null where the pack has no such document. */
	readonly build: (input: ExportInput) => Promise<BuiltDocument | null>;
}

const writers = {
	docx: { mediaType: docxType, write: async (model) => writeDocx(model, (await typeset(model)).pages) },
	pdf: { mediaType: pdfType, write: writePdf }
} as const satisfies Record<
	string,
	{ readonly mediaType: string; readonly write: (model: BuiltDocument['model']) => Promise<Uint8Array> }
>;

/** A document in both formats at once, typeset one time. */
export async function bothFormats({ model }: BuiltDocument): Promise<Record<keyof typeof writers, Uint8Array>> {
	const { bytes, pages } = await typeset(model);
	return { docx: await writeDocx(model, pages), pdf: bytes };
}

/** The exporter of a document in one of the formats. */
export const exporterOf =
	({ label, name, build }: DocumentToExport, format: keyof typeof writers): Exporter =>
	async (input, progress) => {
		const { mediaType, write } = writers[format];
		progress(0, label);
		const built = await build(input);
		if (built === null) {
			const message = `Gói ${input.pack.id}@${input.pack.version} không có đề cương của ${label}.`;
			return {
				files: [],
				losses: [
					{ place: 'pack', message, en: `The pack ${input.pack.id}@${input.pack.version} has no outline of ${label}` }
				]
			};
		}
		progress(0.5, `${label}: ${format.toUpperCase()}`);
		const bytes = await write(built.model);
		progress(1, `${label}: ${format.toUpperCase()}`);
		const path = `${name}${fileNameTail(input.dossier, input.edition.architecture.meta)}.${format}`;
		return { files: [{ path, mediaType, bytes }], losses: built.losses };
	};
