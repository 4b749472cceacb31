/** The title page and the draft decision. What only the agency can say stands in square brackets, as drafts do. */
import type { FrameId } from '$models/architecture/architecture';
import { saidFacts, type DecisionFacts } from '$models/architecture/decision-facts';
import type { EditionLevel } from '$models/architecture/edition';
import type { Instrument } from '$models/framework/pack';
import { draftNotice } from '$exporters/draft-notice';
import { inFull } from '$exporters/framework-name';
import type { ExportInput } from '$exporters/exporter';
import { printable, UNDETERMINED, vietnameseDate } from '$exporters/form03/wording';
import { balancedLines } from './balanced-lines';
import type { DraftDecision, FrontMatter } from './document';
import { editionName } from '$models/views/edition-name';
import { wordsIn } from '$models/views/words';
import type { IssuedBy } from './issued-by';

/** Bold capitals of 13 points that have room on a line at the left of the head. */
const HEAD_LETTERS = 20;

const words = wordsIn('vi');

/**
 * What an edition is called on every page and what it holds of the original, which is the internal one and says nothing. Of
 * what is left out not even whether there is any is told.
 */
const editionWords: Readonly<Record<EditionLevel, { readonly name: string; readonly holds: string } | null>> = {
	public: { name: editionName('public', words), holds: 'không gồm các phần hạn chế lưu hành, nếu có' },
	internal: null,
	restricted: { name: editionName('restricted', words), holds: 'có thêm các phần chỉ lưu hành hạn chế, nếu có' }
};

const BLANK_OFFICE = '[CHỨC VỤ NGƯỜI KÝ]';

interface Office {
	/** Head of the paper and who decides, from the agency's name in capitals. */
	readonly issuer: (agency: string) => string;
	readonly authority: (agency: string) => string;
	/** Above the name of who signs, a line each. */
	readonly signer: readonly string[];
	/** Who decides, within a sentence. */
	readonly by: (agency: string) => string;
	readonly sign: string;
	/** Who carries the decision out, from the agency's name. */
	readonly office: (agency: string) => string;
}

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** What kind of committee it is, such as `Ủy ban nhân dân tỉnh`, as others of the same agency call it. */
const kindOf = (agency: string): string =>
	/^Ủy ban nhân dân(?: (?:tỉnh|thành phố))?/u.exec(agency)?.[0] ?? 'Ủy ban nhân dân';

const offices: Readonly<Record<FrameId, Office>> = {
	province: {
		issuer: (agency) => upper(inFull(agency)),
		authority: (agency) => `CHỦ TỊCH ${upper(inFull(agency))}`,
		signer: ['CHỦ TỊCH'],
		by: (agency) => `Chủ tịch ${agency}`,
		sign: 'QĐ-UBND',
		office: (agency) => `Chánh Văn phòng ${kindOf(inFull(agency))}, Giám đốc các Sở`
	},
	ministry: {
		issuer: upper,
		authority: () => '[NGƯỜI ĐỨNG ĐẦU CƠ QUAN]',
		signer: [BLANK_OFFICE],
		by: (agency) => `[Người đứng đầu] ${agency}`,
		sign: 'QĐ-[…]',
		office: () => 'Chánh Văn phòng, Thủ trưởng các đơn vị thuộc cơ quan'
	},
	organisation: {
		issuer: upper,
		authority: () => '[NGƯỜI ĐỨNG ĐẦU CƠ QUAN, TỔ CHỨC]',
		signer: [BLANK_OFFICE],
		by: (agency) => `[Người đứng đầu] ${agency}`,
		sign: 'QĐ-[…]',
		office: () => 'Chánh Văn phòng, Thủ trưởng các đơn vị thuộc cơ quan, tổ chức'
	}
};

/** `ngày 29 tháng 7 năm 2026`; days under ten and the first two months are padded, as Nghị định 30 asks. */
export function longDate(iso: string): string {
	const [year, month, day] = iso.split('-');
	if (year === undefined || month === undefined || day === undefined) return 'ngày … tháng … năm …';
	return `ngày ${day.padStart(2, '0')} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}

/** Whether somebody read the instrument itself, or a public copy. */
export const isCertain = ({ certainty }: Instrument): boolean =>
	certainty === 'official-text' || certainty === 'public-copy';

/** As preambles name what a decree or circular is about: `về công tác văn thư`, `quy định chi tiết Luật …`. */
function aboutOf({ number, title: { vi } }: Instrument): string {
	const words = /^(?:Nghị định|Thông tư) /u.test(number) ? vi.charAt(0).toLowerCase() + vi.slice(1) : vi;
	return words.startsWith('quy định ') ? ` ${words}` : ` về ${words}`;
}

/**
 * A ground of the decision, as preambles cite it: a law by its name and number; of what was not read itself only number
 * and date are told, to be looked up.
 */
function ground(instrument: Instrument): string {
	const { number, date, issuer, title } = instrument;
	const law = /^Luật (\d.*)$/u.exec(number)?.[1];
	if (law !== undefined && isCertain(instrument)) return `Căn cứ ${title.vi} số ${law};`;
	const named = number.replace(/^(Luật|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị) (?=\d)/u, '$1 số ');
	return [
		`Căn cứ ${named}`,
		date === '' ? '' : ` ${longDate(date)}`,
		issuer === '' ? '' : ` của ${issuer}`,
		isCertain(instrument) ? `${aboutOf(instrument)};` : ' [cần đối chiếu số, ngày và tên gọi với văn bản];'
	].join('');
}

export const orUndetermined = (text: string): string => (text === '' ? UNDETERMINED : text);

export const agencyInFull = ({ edition }: ExportInput): string => inFull(edition.architecture.meta.agencyName);

/** What a document is called, and what its decision says, beside what follows from the agency and the dossier. */
export interface Issued {
	/** On the title page, such as `Tài liệu Khung kiến trúc …`, and whose it is on a line of its own. */
	readonly title: string;
	readonly owner: string;
	/** Within a sentence, with whose it is. */
	readonly name: string;
	/** What the other forms call the framework by, told on the title page too; absent of what is no form of the dossier. */
	readonly framework?: string;
	readonly grounds: readonly Instrument[];
	/** First article of the decision. */
	readonly enacts: string;
	/** What issued it; null for one that is still to be issued, whose decision is a draft. */
	readonly by: IssuedBy | null;
	/** What only the agency can say of the decision; what it did not say stays open. */
	readonly facts: DecisionFacts;
	readonly notices: readonly string[];
}

const numberOf = (by: IssuedBy | null, { sign }: Office, blank: string): string =>
	by === null ? `${blank}/${sign}` : by.number;

/** Who signs for somebody else (`KT.`, `Q.`, `TL.`), or for a body (`TM.`), and for whom: that is who decides. */
const forAnother = /^(?:KT|Q|TM|TL|TUQ)\.\s*([^,]+)/iu;

const asInSentence = (text: string): string => {
	const lower = text === upper(text) ? text.toLocaleLowerCase('vi') : text;
	return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
};

/** `Chủ tịch Ủy ban nhân dân tỉnh Cà Mau`; the agency alone where it is itself the body that decides. */
const heldAt = (held: string, agency: string): string =>
	upper(agency).startsWith(upper(held)) ? agency : `${held} ${agency}`;

/** As the agency's own office words it, unless it was said for whom and in which office the decision is signed. */
function officeOf(input: ExportInput, said: DecisionFacts): Office {
	const own = offices[input.edition.architecture.meta.frame];
	const { authorityLine = '', signerTitle = '' } = saidFacts(said);
	const of = forAnother.exec(authorityLine === '' ? signerTitle : authorityLine)?.[1] ?? signerTitle;
	if (authorityLine === '' && signerTitle === '') return own;
	const lines = authorityLine === '' ? [signerTitle] : [authorityLine, signerTitle === '' ? BLANK_OFFICE : signerTitle];
	const signer = lines.map(upper);
	if (of === '') return { ...own, signer };
	const decides = (agency: string): string => heldAt(asInSentence(of), inFull(agency));
	return { ...own, signer, authority: (agency) => upper(decides(agency)), by: decides };
}

const linesIn = (text: string): readonly string[] =>
	text
		.split('\n')
		.map((line) => line.trim().replace(/^[-–+*•]\s*/u, ''))
		.filter((line) => line !== '');

/** As a line of several ends, whatever whoever wrote it ended it with. */
const inList = (line: string): string => `${line.replace(/[\s;.,]+$/u, '')};`;

/** `1425/QĐ-TTg` of `Quyết định 1425/QĐ-TTg`; '' where an instrument has no number with its sign. */
const signOf = (text: string): string => /\d+\/[\p{L}\d/-]+/u.exec(text)?.[0] ?? '';

/** What the agency says, without the instruments that the decision cites by itself. */
function ownGrounds({ grounds: own }: DecisionFacts, cited: readonly Instrument[]): readonly string[] {
	if (own === undefined)
		return ['Căn cứ [văn bản quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của cơ quan];'];
	const signs = new Set(cited.map(({ number }) => signOf(number)));
	return linesIn(own)
		.filter((line) => signOf(line) === '' || !signs.has(signOf(line)))
		.map((line) => printable(inList(/^căn cứ\s/iu.test(line) ? line : `Căn cứ ${line}`)));
}

const proposal = ({ proposer = '[đơn vị đầu mối kiến trúc]' }: DecisionFacts): string =>
	printable(`Theo đề nghị của ${proposer.replace(/^theo đề nghị của\s+/iu, '').replace(/[\s;.,]+$/u, '')}.`);

const recipientsOf = ({ recipients, archive = '[…]' }: DecisionFacts): readonly string[] => [
	'Như Điều 3;',
	...(recipients === undefined ? ['[Cơ quan, đơn vị nhận];'] : linesIn(recipients))
		.filter((line) => !/^như điều 3\b/iu.test(line))
		.map((line) => printable(inList(line))),
	printable(`Lưu: VT, ${archive.replace(/^lưu:?\s*(?:vt\b[\s,]*)?/iu, '').replace(/[\s;.,]+$/u, '')}.`)
];

const dayOf = (by: IssuedBy | null): string => longDate(by?.date ?? '');

/** The sentence by which two editions with one number and one day are told apart; null for the original. */
function editionSentence({ edition }: ExportInput, by: IssuedBy | null): string | null {
	const words = editionWords[edition.level];
	if (words === null) return null;
	const original =
		by === null ? 'không thay cho bản gốc' : `bản gốc là văn bản đã ban hành số ${by.number} ${dayOf(by)}`;
	return printable(`${words.name}: ${words.holds}; ${original}.`);
}

export function frontMatter(input: ExportInput, { title, owner, framework, by, facts, notices }: Issued): FrontMatter {
	const { meta } = input.edition.architecture;
	const { code, version, cutoffDate, effectiveDate } = input.dossier;
	const identity: (readonly [string, string])[] = [
		['Mã hồ sơ', orUndetermined(code)],
		...(framework === undefined ? [] : ([['Tên Khung kiến trúc số', printable(framework)]] as const)),
		['Phiên bản', orUndetermined(version)],
		['Ngày chốt dữ liệu', orUndetermined(vietnameseDate(cutoffDate))],
		['Ngày hiệu lực', orUndetermined(vietnameseDate(effectiveDate ?? ''))]
	];
	const office = officeOf(input, facts);
	const sample = meta.sample ? ['DỮ LIỆU MINH HỌA – không phải số liệu của cơ quan'] : [];
	const draft = draftNotice(input.dossier);
	const edition = editionSentence(input, by);
	const called = editionWords[input.edition.level]?.name;
	return {
		title: printable(upper(title)),
		agency: printable(upper(owner)),
		identity,
		footer: printable(
			`${called === undefined ? '' : `${called} · `}Mã hồ sơ ${orUndetermined(code)} · Phiên bản ${orUndetermined(version)} · Ngày chốt dữ liệu ${orUndetermined(vietnameseDate(cutoffDate))}${draft === null ? '' : ' · Dự thảo'}${meta.sample ? ' · Dữ liệu minh họa' : ''}`
		),
		attachedTo: printable(
			`(Kèm theo Quyết định số ${numberOf(by, office, '…')} ${dayOf(by)} của ${office.by(agencyInFull(input))})`
		),
		notices: [
			...(draft === null ? [] : [printable(draft)]),
			...(edition === null ? [] : [edition]),
			...sample,
			...notices
		]
	};
}

export function draftDecision(input: ExportInput, { name, grounds, enacts, by, facts }: Issued): DraftDecision {
	const { meta } = input.edition.architecture;
	const office = officeOf(input, facts);
	const said = saidFacts(facts);
	const version = orUndetermined(input.dossier.version);
	return {
		issuer: balancedLines(printable(office.issuer(meta.agencyName)), HEAD_LETTERS),
		number: printable(`Số: ${numberOf(by, office, '       ')}`),
		placeAndDate: printable(`${said.place ?? '[Địa danh]'}, ${dayOf(by)}`),
		subject: printable(`Về việc ban hành ${name}, phiên bản ${version}`),
		edition: [draftNotice(input.dossier), editionSentence(input, by)]
			.flatMap((said) => (said === null ? [] : [printable(said)]))
			.join('. '),
		authority: printable(office.authority(meta.agencyName)),
		grounds: [...ownGrounds(said, grounds), ...grounds.map(ground).map(printable), proposal(said)],
		articles: [
			printable(enacts),
			`Quyết định này có hiệu lực kể từ ${by?.effective ? longDate(by.effective) : 'ngày ký'}.`,
			`${office.office(meta.agencyName)} và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.`
		],
		signer: office.signer.map(printable),
		signatory: printable(said.signerName ?? '[Họ và tên]'),
		recipients: recipientsOf(said)
	};
}
