/** Form 01: the document of the framework, by the outline of the pack. */
import type { FrameId } from '$models/architecture/architecture';
import { annexTitle, writtenDocuments, type WrittenDocument } from '$models/framework/sections';
import { buildDocument as build, type BuildOptions, type BuiltDocument } from '$exporters/document/build';
import type { Block } from '$exporters/document/document';
import { isCertain, orUndetermined, type Issued } from '$exporters/document/front';
import { decisionFacts, issuedBy } from '$exporters/document/issued-by';
import { grid, paragraph, type Tellers } from '$exporters/document/live-pieces';
import { sectionStandings, type StandingSection } from '$exporters/document/told';
import type { ExportInput } from '$exporters/exporter';
import { frameworkName, wholeFrameworkName } from '$exporters/framework-name';
import { printable, vietnameseDate } from '$exporters/form03/wording';
import { appraisalTold } from './appraisal';
import { answerChecklist } from './checklist';

const checklist = (input: ExportInput): Block => ({
	kind: 'table',
	caption: '',
	columns: [
		{ title: 'STT', weight: 0.5 },
		{ title: 'Nội dung kiểm tra', weight: 4 },
		{ title: 'Kết quả/Ghi chú', weight: 2.5 },
		{ title: 'Kết quả thẩm định', weight: 1.5 }
	],
	rows: answerChecklist(input).map(({ no, text, result, note, appraisal }) => [
		String(no),
		text.vi,
		`${result}. ${note}`,
		printable(appraisal)
	])
});

/** Under the table before it. */
const noteOf = (text: string): Block => ({
	kind: 'paragraph',
	role: 'note',
	spans: [{ text: printable(text), italic: true }]
});

/** What was concluded of it, and what was said on the way there. */
function appraisal(input: ExportInput): readonly Block[] {
	const { note, paragraphs, tables } = appraisalTold(input);
	return [
		...(note === '' ? [] : [noteOf(note)]),
		...paragraphs.flatMap((text) => paragraph(printable(text))),
		...tables.flatMap(({ title, head, weights, rows }): readonly Block[] => [
			...(
				grid(
					head.map((name, at) => ({ title: name, weight: weights[at] ?? 1 })),
					rows.map((cells) => cells.map(printable))
				) ?? []
			).map((block): Block => (block.kind === 'table' ? { ...block, caption: title } : block))
		])
	];
}

const annexList = ({ annexes }: WrittenDocument, frame: FrameId): Block => ({
	kind: 'list',
	ordered: false,
	items: annexes.map((annex) => [{ text: `Phụ lục ${annex.number}: ${annexTitle(annex, frame)}` }])
});

function issued(input: ExportInput): Issued {
	const { code, version, cutoffDate } = input.dossier;
	const { architecture } = input.edition;
	const { name, owner } = frameworkName(architecture, input.pack);
	const whole = wholeFrameworkName(architecture, input.pack);
	const cited = new Set(input.pack.rules.map(({ basis }) => basis.instrument));
	const certain = input.pack.instruments.filter((one) => one.status === 'in-force' && isCertain(one));
	return {
		title: `Tài liệu ${name}`,
		owner,
		name: whole,
		framework: whole,
		grounds: certain.filter(({ id }, at) => at === 0 || cited.has(id)),
		enacts: `Ban hành kèm theo Quyết định này ${whole} (mã hồ sơ ${orUndetermined(code)}, phiên bản ${orUndetermined(version)}, ngày chốt dữ liệu ${orUndetermined(vietnameseDate(cutoffDate))}), gồm: Tài liệu (Mẫu số 01), bộ sơ đồ (Mẫu số 02) và bộ dữ liệu kiến trúc (Mẫu số 03).`,
		by: issuedBy(input.dossier),
		facts: decisionFacts(input.dossier),
		notices: []
	};
}

const tellersOf = (input: ExportInput, document: WrittenDocument): Tellers => ({
	checklist: () => [checklist(input), ...appraisal(input)],
	annexes: () => [annexList(document, input.edition.architecture.meta.frame)]
});

/** The whole document and what it could not say. */
export function buildDocument(input: ExportInput, options: BuildOptions): BuiltDocument {
	const [document] = writtenDocuments(input.pack);
	if (document === undefined) throw new Error('A pack has Form 01 at least');
	return build(input, { document, issued: issued(input), tellers: tellersOf(input, document) }, options);
}

/** How each heading of it stands that an agency writes under; none for a pack without the form. */
export function form01Standings(input: ExportInput): readonly StandingSection[] {
	const [document] = writtenDocuments(input.pack);
	return document === undefined ? [] : sectionStandings(input, document, tellersOf(input, document));
}
