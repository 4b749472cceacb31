/** What became of the thing that a remark is about, between the version in which it was made and the one that is exported. */
import { differences, type Differences } from '$models/compare/differences';
import { passageSince, whereDiffering } from '$models/compare/passage-since';
import { objectsOf } from '$models/compare/record-changes';
import type { RecordDifference } from '$models/compare/record-differences';
import { TARGET } from '$models/architecture/flat-keys';
import { recordOf } from '$models/commands/record-of';
import { partsOfFinding } from '$models/conformance/finding-id';
import type { Pack, Subject } from '$models/framework/pack';
import { isSubject } from '$models/framework/subjects';
import { placeOfRead } from '$models/sync/passage';
import { diagramSince, type DiagramSince } from '$models/views/diagram-since';
import { standingWords, told, type ToldField } from '$exporters/comparison/told';
import type { AppraisalRemark, EarlierVersion, RemarkReply } from '$exporters/exporter';
import { vietnameseNumber } from '$exporters/form03/wording';
import type { ChecklistInput } from './checklist';

/** Letters of a value or of words that are told of what was changed. */
const MOST = 200;
/** Fields, and records that are tied to one, that are told one by one. */
const LINES = 6;

const UNCHANGED = 'Không có thay đổi ở nơi được góp ý';
/** Nobody can say which of all that changed answers it. */
const WHOLE = 'Ý kiến chung: xem báo cáo thay đổi';

const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);
const quoted = (text: string): string => (text === '' ? 'chưa ghi' : `“${shortened(text)}”`);
/** Where they part, so that what was changed is among the letters that are told. */
function arrow(was: string, is: string): string {
	const { before, now } = whereDiffering(was, is);
	return `${quoted(before)} → ${quoted(now)}`;
}

const lines = (all: readonly string[]): string => all.filter((line) => line !== '').join('\n');

/** The first of them, and how many more there are. */
function bounded(all: readonly string[]): string {
	const more = all.length - LINES;
	return lines([...all.slice(0, LINES), more > 0 ? `và ${vietnameseNumber(more)} thay đổi khác` : '']);
}

/** As it was compared when the request was answered: all that is told where the version of the remark is not at hand. */
function whenAnswered(since: NonNullable<RemarkReply['since']>): string {
	const { isFound = null } = since;
	const finding = isFound === null ? '' : `Khi trả lời: kiểm tra ${isFound ? 'vẫn còn' : 'không còn'} phát hiện`;
	return lines([placeWhenAnswered(since), finding]);
}

function placeWhenAnswered({ version, isChanged, before, now }: NonNullable<RemarkReply['since']>): string {
	if (!isChanged) return `Chưa thay đổi so với phiên bản ${version}`;
	if (before === '' && now === '') return `Đã thay đổi so với phiên bản ${version}`;
	return `Phiên bản ${version}: ${quoted(before)}\nKhi trả lời: ${now === '' && before !== '' ? 'đã thay đổi hoặc không còn' : quoted(now)}`;
}

interface Sides {
	readonly pack: Pack;
	readonly states: readonly [EarlierVersion['edition']['architecture'], EarlierVersion['edition']['architecture']];
	readonly differs: Differences;
}

const inWords = ({ pack, states }: Sides, records: readonly RecordDifference[]) =>
	told({
		...{ names: ['', ''], states, pack, findings: null, unchecked: '' },
		differences: { meta: [], records, diagrams: [], chapters: [] }
	}).sections.flatMap((section) => section.records);

const fieldLine = ({ label, before, after }: ToldField): string => `${label}: ${arrow(before, after)}`;

/** Relations, mappings and gaps of an object that came, went or changed. */
function tiedTo(sides: Sides, id: string): readonly string[] {
	const tied = sides.differs.records.filter((one) =>
		sides.states.some((state) => objectsOf(one, state).includes(id as never))
	);
	return titled(sides, tied);
}

function onDiagram({ added, removed, changed, moved, bent }: DiagramSince['layout']): string {
	const counts = [
		['thêm', added],
		['bỏ', removed],
		['sửa', changed],
		['đổi chỗ hoặc kích thước', moved],
		['đổi nét gấp', bent]
	] as const;
	const said = counts.flatMap(([word, ids]) => (ids.length === 0 ? [] : [`${word} ${vietnameseNumber(ids.length)}`]));
	return said.length === 0 ? '' : `Trên sơ đồ: ${said.join(', ')}`;
}

const titled = (sides: Sides, records: readonly RecordDifference[]): readonly string[] =>
	inWords(sides, records).map(({ standing, title }) => `${standingWords[standing].vi}: ${shortened(title)}`);

/** Of what it shows alone: another object that changed for another remark is none of it, and so is the number of the version. */
function diagramChange(sides: Sides, id: string): string {
	const { pack, states, differs } = sides;
	const { layout, fields, records, isTableChanged } = diagramSince(states, [pack, pack], id, differs);
	const own = differs.records.find((one) => one.subject === 'diagram' && one.id === id);
	const told = own === undefined ? [] : (inWords(sides, [{ ...own, fields }])[0]?.fields ?? []);
	const all = [
		onDiagram(layout),
		...told.map(fieldLine),
		isTableChanged ? 'Nội dung bảng đã thay đổi' : '',
		...titled(sides, records)
	].filter((line) => line !== '');
	return all.length === 0 ? UNCHANGED : bounded(all);
}

/** Of one field both values, and what else of the record is another. */
function fieldChange(fields: readonly ToldField[], keys: readonly string[], field: string): string {
	const isMeant = (at: number): boolean => [field, `${TARGET}${field}`].includes(keys[at] ?? '');
	const own = fields.filter((_, at) => isMeant(at)).map(fieldLine);
	const others = fields.filter((_, at) => !isMeant(at)).map(({ label }) => label);
	const rest =
		others.length === 0
			? ''
			: `Trường khác đã sửa: ${others.slice(0, LINES).join(', ')}${others.length > LINES ? '…' : ''}`;
	return lines([own.length === 0 ? UNCHANGED : bounded(own), rest]);
}

function recordChange(sides: Sides, subject: Subject, id: string, field: string): string {
	const [was, is] = sides.states.map((state) => recordOf(state, subject, id));
	if (is === undefined) return was === undefined ? '' : 'Đã xóa';
	if (was === undefined) return 'Mới có';
	const difference = sides.differs.records.find((one) => one.subject === subject && one.id === id);
	const fields = difference === undefined ? [] : (inWords(sides, [difference])[0]?.fields ?? []);
	if (field !== '') return fieldChange(fields, difference?.fields.map(({ key }) => key) ?? [], field);
	if (subject === 'diagram') return diagramChange(sides, id);
	const all = [...fields.map(fieldLine), ...(subject === 'object' ? tiedTo(sides, id) : [])];
	// Of the whole record: what was changed for another remark is among it, and is not told as the answer to this one.
	const head = subject === 'object' ? 'Thay đổi của đối tượng:' : 'Thay đổi của bản ghi:';
	return all.length === 0 ? UNCHANGED : lines([head, bounded(all)]);
}

/** Where two texts part. */
function parting(was: string, is: string): number {
	let at = 0;
	while (at < was.length && was[at] === is[at]) at += 1;
	return at;
}

function chapterChange({ states: [old, now] }: Sides, key: string, quote: string): string {
	const [was, is] = [old.chapters.get(key) ?? '', now.chapters.get(key) ?? ''];
	if (was === is) return UNCHANGED;
	const place = quote === '' ? null : placeOfRead(was, quote);
	const { before, now: after } = passageSince(was, is, place?.from ?? parting(was, is));
	if (before === after) return `${UNCHANGED}; phần khác của mục đã sửa`;
	return `${quoted(before)} → ${after === '' ? 'đã bỏ' : quoted(after)}`;
}

function changeOf(sides: Sides, remark: AppraisalRemark, input: ChecklistInput): string {
	const finding = remark.told?.finding ?? '';
	return lines([finding === '' ? '' : standsNow(finding, input), ofSubject(sides, remark, input)]);
}

const standsNow = (finding: string, { report }: ChecklistInput): string =>
	report.findings.some(({ id }) => id === finding) ? 'Phát hiện: còn' : 'Phát hiện: hết';

function ofSubject(sides: Sides, { told: about, field, quote }: AppraisalRemark, input: ChecklistInput): string {
	const [kind = '', id = ''] = (about?.subject ?? '').split(/:(.*)/su);
	if (isSubject(kind)) return recordChange(sides, kind, id, field);
	if (kind === 'chapter') return chapterChange(sides, id, quote);
	if (kind !== 'finding') return kind === 'architecture' || kind === '' ? WHOLE : 'Xem báo cáo thay đổi';
	const { kind: subject = '', record = '' } = partsOfFinding(id) ?? {};
	const place = subject === 'chapter' ? chapterChange(sides, record, quote) : '';
	return lines([standsNow(id, input), isSubject(subject) ? recordChange(sides, subject, record, field) : place]);
}

/** Tells of each remark of an annex; what a version before differs in is worked out once. */
export function remarkChanges(input: ChecklistInput): (remark: AppraisalRemark) => string {
	const { pack, approval, earlier = [], edition } = input;
	const compared = new Map<string, Sides>();
	const sidesOf = ({ version, edition: old }: EarlierVersion): Sides => {
		const known = compared.get(version);
		if (known !== undefined) return known;
		const states = [old.architecture, edition.architecture] as const;
		const sides = { pack, states, differs: differences(...states) };
		compared.set(version, sides);
		return sides;
	};
	return (remark) => {
		const { told: kept } = remark;
		const since = kept?.replies.findLast((one) => one.since !== null)?.since ?? null;
		const version = kept?.version ?? '';
		const before = earlier.find((one) => one.version === version);
		// What a version before has that these readers may not see is not told by way of what became of it.
		if (before !== undefined && before.edition.omissions.length === 0) return changeOf(sidesOf(before), remark, input);
		if (since !== null) return whenAnswered(since);
		if (version === '') return 'Không rõ ý kiến nêu ở phiên bản nào nên không đối chiếu được';
		if (version === approval?.version) return 'Nêu ở chính phiên bản này, chưa có phiên bản sau để đối chiếu';
		return before === undefined
			? `Không có nội dung phiên bản ${version} để đối chiếu`
			: `Phiên bản ${version} có nội dung ngoài phạm vi của bản này nên không đối chiếu`;
	};
}
