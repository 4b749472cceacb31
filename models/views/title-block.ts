import type { DossierClaims } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { fold } from '$models/text/fold';
import { dayInWords } from '$models/text/day-in-words';
import type { ViewContext } from './context';
import type { TitleRow } from './view';

/** Letters of a file name: no marks, Đ as D, words joined by hyphens, ASCII only since archives travel. */
export const fileWord = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/đ/gu, 'd')
		.replace(/Đ/gu, 'D')
		.replace(/[^0-9A-Za-z]+/gu, '-')
		.replace(/^-+|-+$/gu, '');

const LONGEST = 60;
/** Words that begin a new part of a Vietnamese name: before them it can be cut, elsewhere often only within a word. */
const STARTING = new Set(['cho', 'cua', 'do', 'theo', 'thuoc', 'tren', 'va', 'voi']);

/** A name as far as a file name may bear it; a longer one ends where one of its parts does. */
function shortWords(title: string): string {
	const words = fileWord(title).split('-');
	let end = words.length;
	while (end > 1 && words.slice(0, end).join('-').length > LONGEST) end -= 1;
	if (end < words.length) {
		const part = words.findLastIndex((word, at) => at > 1 && at <= end && STARTING.has(fold(word)));
		if (part !== -1) end = part;
	}
	const short = words.slice(0, end).join('-').slice(0, LONGEST);
	const lower = fold(short);
	return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/**
 * Name by the guide's rule `<mã sơ đồ>_<tên ngắn>_v<phiên bản>`, without extension; behind it that it is a draft, where
 * nobody issued the dossier.
 */
export function diagramFileName(
	type: string,
	title: string,
	{ version, draft }: Pick<DossierClaims, 'version' | 'draft'>
): string {
	const parts = [fileWord(type), shortWords(title)].filter((part) => part !== '');
	const safe = version.replace(/[^0-9A-Za-z.-]+/gu, '-').replace(/^[-.v]+|[-.]+$/giu, '');
	return `${parts.join('_')}${safe === '' ? '' : `_v${safe}`}${draft === undefined ? '' : '_du-thao'}`;
}

/** Name of the diagram: its own title, else that of its type. */
export function diagramName({ diagram, pack, labels, locale }: ViewContext): string {
	const type = pack.diagramTypes.find(({ id }) => id === diagram.type);
	return labels.text('diagram', 'title', diagram.fields) || (type?.title[locale] ?? diagram.type);
}

/** The version that the picture shows: the dossier's, so that the three forms agree, else the diagram's own. */
export const versionShown = ({ dossier, diagram }: ViewContext): string =>
	dossier === null || dossier.version === '' ? textOf(diagram.fields['version']) : dossier.version;

/** That nobody issued the dossier; '' else. */
export const draftMark = ({ dossier, words }: Pick<ViewContext, 'dossier' | 'words'>): string =>
	dossier?.draft === undefined ? '' : words.draft;

/** The management fields that the guide asks for, and what the picture itself must tell of its dossier. */
export function titleBlock(context: ViewContext): TitleRow[] {
	const { diagram, words, labels, locale, dossier, architecture } = context;
	const said = (field: string): string => labels.of('diagram', field, diagram.fields);
	const name = diagramName(context);
	const version = versionShown(context);
	const effective = dossier?.effectiveDate ?? textOf(diagram.fields['effective']);
	const versionLine = [
		version,
		effective === '' ? '' : `${words.effectiveFrom} ${dayInWords(locale, effective)}`,
		draftMark(context),
		context.editionName
	];
	const rows: TitleRow[] = [
		{ label: words.title, value: `${diagram.type} – ${name}` },
		{ label: words.purpose, value: said('purpose') },
		{ label: words.state, value: said('state') },
		{ label: words.scope, value: said('scope') },
		{ label: words.versionAndDate, value: versionLine.filter((part) => part !== '').join(', ') },
		{
			label: words.sourceAndContact,
			value: [said('source'), said('contact')].filter((part) => part !== '').join('; ')
		},
		{
			label: words.sourceFile,
			value: `${diagramFileName(diagram.type, name, { ...dossier, version })}.drawio (DRAWIO, SVG)`
		},
		{ label: words.dossier, value: dossier?.code ?? '' },
		{ label: words.cutoff, value: dayInWords(locale, dossier?.cutoffDate ?? '') },
		// A drawing of the state as it is tells the day that its dossier speaks for, as the files do.
		{
			label: words.updated,
			value: dayInWords(locale, context.asOf === '' ? (dossier?.cutoffDate ?? '') : context.asOf)
		},
		{ label: words.unit, value: architecture.meta.agencyName }
	];
	return rows.map(({ label, value }) => ({ label, value: value === '' ? words.notStated : value }));
}
