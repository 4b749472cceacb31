/** The whole dossier as one archive: the three forms, what was checked in them, the data, and what each file is. */
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import type { DocumentModel } from '$exporters/document/document';
import { unmetOf } from '$exporters/document/unmet-words';
import type { Exported, ExportedFile, Exporter, ExportInput, Loss, Progress } from '$exporters/exporter';
import { draftNotice } from '$exporters/draft-notice';
import { wholeFrameworkName } from '$exporters/framework-name';
import { lossCounts } from '$exporters/loss-kinds';
import { agreementOf, type Agreement } from './agreement/agreement';
import { disagreementInEnglish } from './agreement/in-english';
import { approvalFor, approvalWords, namesState, submissionWords } from './approval';
import { answeredCounts, auditHeadFor, certificatePage, dossierCertificate } from './certificate';
import { decisionBlanks } from './decision-blanks';
import { evidenceLoss } from './evidence-loss';
import { dossierFileName, fileNameTail } from './file-name';
import { sha256 } from './hash';
import { MANIFEST } from './manifest';
import { signingGuide } from './signing-guide';
import { dateOf, packZip } from './zip';

const json = (path: string, value: unknown): ExportedFile => ({
	path,
	mediaType: 'application/json',
	bytes: new TextEncoder().encode(`${JSON.stringify(value, null, '\t')}\n`)
});

export interface DossierPart {
	/** What is told while it is made; what it tells of itself comes behind. */
	readonly step: string;
	/** Folder in the archive, '' for its top. */
	readonly folder: string;
	readonly load: () => Promise<Exporter>;
	/** Begins what works beside this thread and gives what makes the rest of it. */
	readonly begin?: (input: ExportInput) => Promise<(progress: Progress) => Promise<Exported>>;
}

const parts: readonly DossierPart[] = [
	{
		step: 'form02',
		folder: 'Mau-02/',
		load: async () => (await import('$exporters/form02/export')).exportForm02,
		begin: async (input) => (await import('$exporters/form02/export')).beginForm02(input)
	},
	{ step: 'form03', folder: '', load: async () => (await import('$exporters/form03/export')).exportForm03 },
	{
		step: 'report',
		folder: 'Kiem-tra/',
		load: async () => (await import('$exporters/html/check-report')).exportCheckReport
	},
	{
		step: 'data',
		folder: 'Du-lieu/',
		load: async () => (await import('$exporters/json/export')).exportDossierJson
	}
];

/** A document of more rows is typeset before the rest is made: both at once would take more memory than either needs. */
const ROWS_BESIDE = 4_000;
/** An architecture of more is made part by part for the same reason. */
const OBJECTS_BESIDE = 2_000;

const rowsOf = ({ sections }: DocumentModel): number =>
	sections
		.flatMap(({ blocks }) => blocks)
		.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);

interface Form01Underway {
	readonly losses: readonly Loss[];
	readonly files: () => Promise<readonly ExportedFile[]>;
}

/** Form 01 twice from one document model and one pass of the typesetter, which works in a process of its own meanwhile. */
async function startForm01(input: ExportInput): Promise<Form01Underway> {
	const { buildForm01 } = await import('$exporters/form01/export');
	const { docxType, pdfType } = await import('$exporters/document/export');
	const { writeDocx } = await import('$exporters/document/docx');
	const { typeset } = await import('$exporters/document/pdf');
	const { withBegunPictures } = await import('$exporters/document/begun-pictures');
	const { model: built, losses } = await buildForm01(input);
	const name = `Mau-01${fileNameTail(input.dossier, input.edition.architecture.meta)}`;
	const typesetting = typeset(built);
	// Its failure is told where the files are asked for; until then nobody else listens.
	typesetting.catch(() => undefined);
	const isLong = rowsOf(built) > ROWS_BESIDE;
	if (isLong) await typesetting;
	const model = isLong ? built : withBegunPictures(built);
	return {
		losses,
		files: async () => {
			const pages = typesetting.then((typeset) => typeset.pages);
			const [docx, { bytes: pdf }] = await Promise.all([writeDocx(model, pages), typesetting]);
			return [
				{ path: `${name}.docx`, mediaType: docxType, bytes: docx },
				{ path: `${name}.pdf`, mediaType: pdfType, bytes: pdf }
			];
		}
	};
}

async function checkFiles(input: ExportInput, agreement: Agreement): Promise<readonly ExportedFile[]> {
	const { answerChecklist } = await import('$exporters/form01/checklist');
	const { appraisalTables, checklistTable, reportSubject } = await import('$exporters/catalogue/report-tables');
	const { appraisalTold } = await import('$exporters/form01/appraisal');
	const { plainPage } = await import('$exporters/html/plain-page');
	const { statementPage } = await import('./agreement/statement-page');
	const { changesPage } = await import('./changes-page');
	const { sample: isSample } = input.edition.architecture.meta;
	const name = wholeFrameworkName(input.edition.architecture, input.pack);
	const draft = draftNotice(input.dossier);
	const html = (path: string, text: string): ExportedFile => ({
		path: `Kiem-tra/${path}`,
		mediaType: 'text/html; charset=utf-8',
		bytes: new TextEncoder().encode(text)
	});
	const page = (path: string, told: Parameters<typeof plainPage>[0]): ExportedFile => html(path, plainPage(told));
	const changes = changesPage(input);
	const certificate = dossierCertificate(input);
	const notices = draft === null ? [] : [`${draft}.`];
	const approval = [...notices, ...approvalWords(input)];
	const appraisal = appraisalTold(input);
	return [
		json('Kiem-tra/bao-cao-kiem-tra.json', input.report),
		json('Kiem-tra/danh-muc-kiem-tra.json', { dossier: input.dossier, notice: draft, items: answerChecklist(input) }),
		page('danh-muc-kiem-tra.html', {
			title: `Danh mục kiểm tra trước khi ban hành – ${name}`,
			isSample,
			paragraphs: [reportSubject(input), ...notices, ...submissionWords(input), ...appraisal.paragraphs],
			tables: [checklistTable(input), ...appraisalTables(input)]
		}),
		json('Kiem-tra/doi-chieu-ba-mau.json', agreement),
		...(changes === null ? [] : [html('thay-doi-tu-phien-ban-truoc.html', changes)]),
		page('doi-chieu-ba-mau.html', statementPage(agreement, { name, isSample, draft })),
		...(certificate === null
			? []
			: [
					json('Kiem-tra/giay-chung-nhan.json', certificate),
					page(
						'giay-chung-nhan.html',
						certificatePage(certificate, {
							name,
							isSample,
							approval,
							answered: answeredCounts(input),
							unmet: unmetOf(input.ownReport ?? input.report, input),
							state: stateOf(input),
							hasApproval: namesState(input)
						})
					)
				])
	];
}

/** An edition for others than the agency itself says so in its name; whoever sends it sees what he sends. */
const levelNames = { public: '_cong-khai', internal: '', restricted: '_han-che' } as const;

const byPath = (a: ExportedFile, b: ExportedFile): number => (a.path < b.path ? -1 : 1);

/** Of the architecture as the edition has it, without what is said of the dossier: the same for all its versions. */
const stateOf = ({ edition }: Pick<ExportInput, 'edition'>): string =>
	sha256(writeCanonical(edition.architecture, noClaims));

/** What the archive holds: who it is of, and each file with its hash. */
function manifest(
	input: ExportInput,
	files: readonly ExportedFile[],
	{ losses, agreement }: { readonly losses: readonly Loss[]; readonly agreement: Agreement }
): ExportedFile {
	const { architecture, level, omissions } = input.edition;
	const { meta } = architecture;
	// Where something was left out is for the author: the place alone names it.
	const leftOut = new Set(omissions.map(({ place }) => place));
	const told = losses.filter(({ place }) => !leftOut.has(place));
	const approval = approvalFor(input);
	return json(MANIFEST, {
		dossier: input.dossier,
		architecture: meta.id,
		framework: wholeFrameworkName(architecture, input.pack),
		agency: { id: meta.agency, name: meta.agencyName },
		frame: meta.frame,
		pack: meta.pack,
		edition: level,
		asOf: input.asOf,
		state: stateOf(input),
		...(approval === null ? {} : { approval }),
		auditHead: auditHeadFor(input),
		formsAgree: agreement.agrees,
		sample: meta.sample,
		files: files.map(({ path, mediaType, bytes }) => ({
			path,
			mediaType,
			size: bytes.byteLength,
			sha256: sha256(bytes)
		})),
		lossCounts: lossCounts(told),
		losses: told
	});
}

type Begun = ReadonlyMap<DossierPart, (progress: Progress) => Promise<Exported>>;

/** Parts of which much is made beside are begun ahead of all else, where that is no question of memory. */
async function beginParts(chosen: readonly DossierPart[], input: ExportInput): Promise<Begun> {
	const begun = new Map<DossierPart, (progress: Progress) => Promise<Exported>>();
	if (input.edition.architecture.objects.size > OBJECTS_BESIDE) return begun;
	for (const part of chosen) if (part.begin !== undefined) begun.set(part, await part.begin(input));
	return begun;
}

/** Makes the archive of given parts; `exportDossier` gives it those of the framework. */
export const dossierOf =
	(chosen: readonly DossierPart[]): Exporter =>
	async (input, progress) => {
		const total = chosen.length + 2;
		const step =
			(done: number, name: string): Progress =>
			(share, detail) => {
				progress((done + share) / total, detail === '' ? name : `${name}: ${detail}`);
			};
		step(0, 'form01')(0, '');
		const begun = await beginParts(chosen, input);
		const form01 = await startForm01(input);
		const made = new Map<DossierPart, Exported>();
		// What is under way beside comes last, when there is the least of it to wait for.
		const turns = [...chosen.filter((part) => !begun.has(part)), ...begun.keys()];
		for (const [at, part] of turns.entries()) {
			const tell = step(at + 1, part.step);
			tell(0, '');
			const finish = begun.get(part);
			made.set(part, finish === undefined ? await (await part.load())(input, tell) : await finish(tell));
		}
		const files: ExportedFile[] = [];
		const losses: Loss[] = [...form01.losses];
		for (const part of chosen) {
			const exported = made.get(part);
			for (const file of exported?.files ?? [])
				files.push({ ...file, path: `${part.folder}${file.path.replace(part.folder, '')}` });
			losses.push(...(exported?.losses ?? []));
		}
		const rest = chosen.length + 1;
		step(rest, 'typeset')(0, '');
		files.push(...(await form01.files()));
		step(rest, 'agree')(0.4, '');
		const agreement = await agreementOf(files);
		losses.push(
			...agreement.findings.map(({ code, place, message }) => ({ place, message, en: disagreementInEnglish[code] }))
		);
		losses.push(...evidenceLoss(input));
		step(rest, 'papers')(0.6, '');
		files.push(
			...(await checkFiles(input, agreement)),
			signingGuide(files, decisionBlanks(input), draftNotice(input.dossier))
		);
		const seen = new Map(losses.map((loss) => [`${loss.place}\n${loss.message}`, loss]));
		const ledger = [...seen.values()];
		files.sort(byPath);
		const all = [manifest(input, files, { losses: ledger, agreement }), ...files];
		step(rest, 'pack')(0.8, '');
		const bytes = await packZip(all, dateOf(input.dossier.cutoffDate).toISOString().slice(0, 10));
		progress(1, 'pack');
		return {
			files: [
				{
					path: `${dossierFileName(input.dossier, input.edition.architecture.meta)}${levelNames[input.edition.level]}.zip`,
					mediaType: 'application/zip',
					bytes
				}
			],
			losses: ledger
		};
	};

export const exportDossier: Exporter = dossierOf(parts);
/** The parts beside Form 01, for those who need only some. */
export const dossierParts = parts;
