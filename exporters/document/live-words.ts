/** Lists, counts and paragraphs that the outline asks for in words: each is told from the model or not at all. */
import { asksFor } from '$models/framework/condition-places';
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { dossierDiagrams } from '$models/architecture/kept-view';
import { fold } from '$models/text/fold';
import { byCode, compareCodes } from '$models/architecture/codes';
import { inFull, wholeFrameworkName } from '$exporters/framework-name';
import {
	NO_TASK,
	PackWording,
	printable,
	SEPARATOR,
	vietnameseDate,
	vietnameseNumber
} from '$exporters/form03/wording';
import { codeRanges } from './code-ranges';
import type { Fate } from './compared-states';
import type { Block } from './document';
import { citedSources } from './cited-sources';
import { letPassBy } from './let-pass';
import { principleBlocks } from './principles';
import { conformity, exceptions } from './conformity';
import { sharingOfTarget } from './target-sharing';
import {
	table,
	list,
	paragraph,
	grid,
	rowsWhere,
	lower,
	named,
	objectsWhere,
	counted,
	countedIn,
	isOwnOriginal,
	ofOthers,
	ofReferences,
	distinct,
	type LiveContext,
	type Teller,
	type Tellers
} from './live-pieces';

const indicators: Teller = ({ input }) => {
	const { kpis, goals } = input.edition.architecture;
	const wording = new PackWording(input.pack);
	const cell = (fields: Parameters<typeof textOf>[0], subject: 'kpi' | 'goal', id: string): string =>
		wording.entry(subject, id, fields, '').cell.text;
	const goalRows = [...goals.values()]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ fields }) => [
			'',
			cell(fields['name'], 'goal', 'name'),
			'',
			'',
			cell(fields['description'], 'goal', 'description'),
			''
		]);
	const kpiRows = byCode(kpis.values()).map(({ code, fields }) => [
		code,
		...['name', 'baseline', 'target', 'source', 'unit'].map((id) => cell(fields[id], 'kpi', id))
	]);
	return grid(
		[
			'Mã',
			'Mục tiêu, chỉ tiêu',
			'Giá trị ban đầu',
			'Giá trị cần đạt',
			'Nguồn dữ liệu/diễn giải',
			'Đơn vị phụ trách'
		].map((title, at) => ({ title, weight: at === 1 || at === 4 ? 2.4 : 1.2 })),
		[...goalRows, ...kpiRows]
	);
};

const diagrams: Teller = ({ input }) => {
	const wording = new PackWording(input.pack);
	const records = dossierDiagrams(input.pack, input.edition.architecture).sort((a, b) => (a.type < b.type ? -1 : 1));
	return grid(
		['Mã sơ đồ', 'Tên sơ đồ', 'Trạng thái', 'Phiên bản'].map((title, at) => ({ title, weight: at === 1 ? 3 : 1.3 })),
		records.map(({ type, fields }) => [
			type,
			...['title', 'state'].map((id) => wording.entry('diagram', id, fields[id], '').cell.text),
			// As the title block has it: each drawing of a dossier is of the dossier's version.
			input.dossier.version || wording.entry('diagram', 'version', fields['version'], '').cell.text
		])
	);
};

function agenciesUnder({ input }: LiveContext): readonly Block[] | undefined {
	const { objects, meta }: Architecture = input.edition.architecture;
	const units = [...objects.values()].filter(({ kind, deletedAt }) => kind === 'unit' && deletedAt === null);
	// The agency may be in its own model as one who owns or asks; it is not under itself.
	const names = units
		.map(({ fields }) => textOf(fields['name']))
		.filter((name) => inFull(name) !== inFull(meta.agencyName));
	return list(names.map(printable).sort((a, b) => a.localeCompare(b, 'vi')));
}

const purpose: Teller = ({ input }) => {
	const [first] = input.pack.instruments.filter(({ status }) => status === 'in-force');
	const basis = first === undefined ? input.pack.title.vi : `${first.number} (${first.title.vi})`;
	const name = wholeFrameworkName(input.edition.architecture, input.pack);
	return paragraph(
		printable(
			`Tài liệu này trình bày ${name}, được xây dựng theo ${basis}. Các danh mục, quan hệ, nội dung cần hoàn thiện và nhiệm vụ trong tài liệu được trích từ bộ dữ liệu kiến trúc (Mẫu số 03) có cùng mã hồ sơ và phiên bản; trạng thái dữ liệu tính đến ngày ${vietnameseDate(input.asOf)}.`
		)
	);
};

const principles: Teller = ({ input }) => principleBlocks(input.pack, input.report);

/** Rows of tasks by their codes, which stand first: the sheet has them by the gaps that they complete. */
const inOrderOfCodes = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
	rows.toSorted(([a = ''], [b = '']) => compareCodes(a, b));

const resources: Teller = (context) => {
	const columns = [
		'Mã nhiệm vụ chuyển đổi kiến trúc',
		'Tên/mục tiêu nhiệm vụ chuyển đổi kiến trúc',
		'Nguồn lực dự kiến'
	];
	const rows = rowsWhere(table(context, 'HOANTHIEN_NV'), (said) => said('Nguồn lực dự kiến') !== '').map(({ said }) =>
		columns.map(said)
	);
	return grid(
		['Mã nhiệm vụ', 'Nhiệm vụ', 'Nguồn lực dự kiến'].map((title) => ({ title, weight: 1 })),
		inOrderOfCodes([...new Map(rows.map((row) => [row.join('\n'), row])).values()])
	);
};

/** What a list is about, where the words before it may be about something else. */
const led = (lead: string, blocks: readonly Block[] | undefined): readonly Block[] | undefined =>
	blocks === undefined || blocks[0]?.kind !== 'list' ? blocks : [...paragraph(lead, true), ...blocks];

const boundaries: Teller = (context) =>
	led(
		'Nội dung cần phối hợp với cơ quan khác tại ranh giới liên thông:',
		list([
			...new Set(
				rowsWhere(table(context, 'HOANTHIEN_NV'), (said) => lower(said('Phạm vi quản trị')).includes('phối hợp')).map(
					({ said }) => `${said('Mã nội dung')}: ${said('Nội dung cần hoàn thiện')}`
				)
			)
		])
	);

/** Components of which something is said that only artificial intelligence is asked, and those that are called so. */
const aiComponents: Teller = (context) => {
	const { pack, edition } = context.input;
	const asked = pack.fields.filter(({ subject, facet }) => subject === 'object' && facet === 'ai').map(({ id }) => id);
	const codes = new Set(
		[...edition.architecture.objects.values()]
			.filter(({ fields }) => asked.some((id) => textOf(fields[id]) !== ''))
			.map(({ code }) => code)
	);
	const blocks = objectsWhere(
		() => (said) =>
			codes.has(said('Mã đối tượng')) || /(?<!\p{L})AI(?!\p{L})|[Tt]rí tuệ nhân tạo/u.test(said('Tên đối tượng'))
	)(context);
	return led('Thành phần có trí tuệ nhân tạo hoặc phục vụ ứng dụng trí tuệ nhân tạo:', blocks);
};

/**
 * What falls short of what there is today. A gap about components that nobody has yet is none of today's; the comparison
 * with the target tells it.
 */
const gapsToday: Teller = (context) => {
	const today = context.cutter.cut('objects-now', null);
	const codes = new Set(today?.rows.map(([code = '']) => code));
	const isOfToday = (objects: readonly string[]): boolean =>
		objects.length === 0 || objects.some((one) => codes.has(one));
	const told = rowsWhere(table(context, 'HOANTHIEN_NV'), (said) => said('Mã nội dung') !== '').map(({ said }) => {
		const objects = said('Đối tượng liên quan')
			.split(SEPARATOR)
			.filter((code) => code !== '');
		return { code: said('Mã nội dung'), content: said('Nội dung cần hoàn thiện'), objects };
	});
	const lines = told.flatMap(({ code, content, objects }) => {
		const those = today === undefined ? objects : objects.filter((one) => codes.has(one));
		return isOfToday(objects) || today === undefined
			? [`${code}${those.length === 0 ? '' : ` (${codeRanges(those, SEPARATOR)})`}: ${content}`]
			: [];
	});
	const later = new Set(told.flatMap(({ code, objects }) => (today === undefined || isOfToday(objects) ? [] : [code])));
	const items = list([...new Set(lines)]);
	if (items === undefined) return undefined;
	const rest =
		later.size === 0
			? []
			: paragraph(
					`${vietnameseNumber(later.size)} nội dung khác chỉ liên quan đến thành phần chưa có ở hiện trạng, được nêu tại phần đối chiếu với kiến trúc số mục tiêu.`
				);
	return [...paragraph('Nội dung cần hoàn thiện đối với các thành phần hiện có:'), ...items, ...rest];
};

/** So many codes can be read in a sentence. */
const MOST_NAMED = 20;
const isSaid = (text: string): boolean => text !== '';

const fateWords: readonly (readonly [Fate, string])[] = [
	['stays', 'tiếp tục ở kiến trúc số mục tiêu'],
	['new', 'bổ sung mới'],
	['goes', 'không tiếp tục'],
	['transition', 'chuyển tiếp, chỉ dùng khi chuyển từ thành phần không tiếp tục'],
	['outside', 'không thuộc hiện trạng lẫn mục tiêu hoặc chưa xác định']
];

/** How much comes, goes and stays between today and the target. */
const stateChanges: Teller = ({ cutter }) => {
	const told = (sheet: string, of: string): readonly Block[] => {
		const fates = cutter.fates(sheet);
		const all = [...fates.values()].reduce((sum, { length }) => sum + length, 0);
		const parts = fateWords.flatMap(([fate, words]) => {
			const codes = fates.get(fate) ?? [];
			if (codes.length === 0) return [];
			// Of what is in neither state a reader asks which it is.
			const isAsked = (fate === 'transition' || fate === 'outside') && codes.length <= MOST_NAMED;
			const named = isAsked ? codeRanges(codes.filter(isSaid), SEPARATOR) : '';
			return [`${vietnameseNumber(codes.length)} ${words}${named === '' ? '' : ` (${named})`}`];
		});
		return all === 0 ? [] : paragraph(`Trong ${vietnameseNumber(all)} ${of}: ${parts.join(', ')}.`);
	};
	const objects = told('DM_DOITUONG', 'đối tượng');
	const relations = told('QH_KETNOI', 'quan hệ, kết nối');
	return objects.length + relations.length === 0 ? undefined : [...objects, ...relations];
};

const gapAndTaskCount: Teller = (context) => {
	const source = table(context, 'HOANTHIEN_NV');
	const gaps = distinct(source, 'Mã nội dung').length;
	const tasks = distinct(source, 'Mã nhiệm vụ chuyển đổi kiến trúc').length;
	if (gaps === 0 && tasks === 0) return undefined;
	return paragraph(`Tổng số: ${gaps} nội dung cần hoàn thiện, ${tasks} nhiệm vụ chuyển đổi kiến trúc (tính theo mã).`);
};

/** Each gap once, with all of its tasks; of one without a task, that it has none and whether the agency lets that pass. */
function oneRowAGap(context: LiveContext): readonly (readonly string[])[] {
	const { pack } = context.input;
	const ofTasks = new Set(pack.rules.filter(({ require }) => asksFor(require, 'tasks')).map(({ id }) => id));
	const letPass = letPassBy(context.input, ({ rule }) => ofTasks.has(rule));
	const gaps = new Map<string, { readonly cells: readonly string[]; readonly tasks: Set<string> }>();
	for (const { row, said } of rowsWhere(table(context, 'HOANTHIEN_NV'), (told) => told('Mã nội dung') !== '')) {
		const { id } = row.subject;
		const cells = ['Mã nội dung', 'Hiện trạng', 'Đối tượng liên quan', 'Nội dung cần hoàn thiện'].map(said);
		const known = gaps.get(id) ?? { cells, tasks: new Set<string>() };
		const task = said('Mã nhiệm vụ chuyển đổi kiến trúc');
		known.tasks.add(task === '' ? [NO_TASK, ...(letPass.get(id) ?? [])].join(SEPARATOR) : task);
		gaps.set(id, known);
	}
	return [...gaps.values()].map(({ cells, tasks }) => [...cells, [...tasks].join(SEPARATOR)]);
}

/** The problem is what Form 03 asks for as "Hiện trạng": the problem or state of today. */
const goalMatrix: Teller = (context) =>
	grid(
		[
			{ title: 'Mã nội dung', weight: 1 },
			{ title: 'Vấn đề, hiện trạng', weight: 2.6 },
			{ title: 'Đối tượng mục tiêu', weight: 1.3 },
			{ title: 'Nội dung cần hoàn thiện', weight: 2.6 },
			{ title: 'Nhiệm vụ', weight: 1.3 }
		],
		oneRowAGap(context)
	);

const isToday = (said: (column: string) => string): boolean => /hiện trạng/iu.test(said('Trạng thái mô hình'));

const suspectedDuplicates: Teller = (context) => {
	const source = table(context, 'DM_DOITUONG');
	const byName = new Map<string, string[]>();
	for (const { said } of rowsWhere(source, isToday)) {
		const key = fold(said('Tên đối tượng'));
		byName.set(key, [...(byName.get(key) ?? []), named(said)]);
	}
	return list([...byName.values()].filter((same) => same.length > 1).map((same) => same.join('; ')));
};

const objectGrid =
	(columns: readonly string[], test: (said: (column: string) => string) => boolean): Teller =>
	(context) =>
		grid(
			columns.map((title) => ({ title, weight: title.startsWith('Tên') ? 2.6 : 1.4 })),
			rowsWhere(table(context, 'DM_DOITUONG'), test).map(({ said }) => columns.map(said))
		);

const timeline: Teller = (context) => {
	const columns = ['Mã nhiệm vụ chuyển đổi kiến trúc', 'Thời hạn/giai đoạn chuyển đổi dự kiến', 'Trạng thái thực hiện'];
	const source = table(context, 'HOANTHIEN_NV');
	const rows = rowsWhere(source, (said) => said(columns[0] ?? '') !== '').map(({ said }) => columns.map(said));
	const distinctRows = inOrderOfCodes([...new Map(rows.map((row) => [row[0], row])).values()]);
	return grid(
		columns.map((title) => ({ title, weight: 1.5 })),
		distinctRows
	);
};

const isShared = (said: (column: string) => string): boolean =>
	lower(said('Phạm vi/hình thức dùng chung')).startsWith('dùng chung');

/** What the agency deploys; what only its records claim for it is told apart, with whose it is. */
const ownComponents: Teller = (context) => {
	const own = objectsWhere(isOwnOriginal)(context) ?? [];
	const others = led(
		'Được ghi là bản ghi gốc nhưng cơ quan khác chủ quản, không tính vào thành phần do cơ quan triển khai:',
		ofOthers(context)
	);
	const both = [...own, ...(others ?? [])];
	return both.length === 0 ? undefined : both;
};

/** By the ids that the pack's outline uses. `roles` live outside the model and are not among them. */
const tellers: Tellers = {
	purpose,
	units: agenciesUnder,
	principles,
	'ai-components': aiComponents,
	'sources-cited': citedSources,
	kpis: indicators,
	'goals-to-objects': goalMatrix,
	'own-components': ownComponents,
	'shared-components': objectsWhere(() => isShared),
	'reference-facts': objectsWhere((context) => (said, row) => isShared(said) && isOwnOriginal(context)(said, row)),
	coordination: boundaries,
	'objects-by-layer': (context) =>
		counted(
			context,
			'DM_DOITUONG',
			['Lớp kiến trúc/thành phần xuyên suốt', 'Thành phần trong lớp', 'Loại bản ghi', 'Trạng thái vòng đời'],
			/hiện trạng/iu
		),
	'as-is-by-layer': objectGrid(
		['Lớp kiến trúc/thành phần xuyên suốt', 'Mã đối tượng', 'Tên đối tượng', 'Loại đối tượng'],
		isToday
	),
	'capability-to-system': objectGrid(['Mã đối tượng', 'Tên đối tượng', 'Cơ quan chủ quản', 'Đơn vị vận hành'], (said) =>
		/mục tiêu/iu.test(said('Trạng thái mô hình'))
	),
	'shared-use': ({ cutter }) => {
		const use = countedIn(ofReferences(cutter.cut('objects-now', null)), 'Tình trạng khai thác tại cơ quan') ?? [];
		const connection = countedIn(cutter.cut('relations-now', null), 'Trạng thái') ?? [];
		const both = [...use, ...connection];
		return both.length === 0 ? undefined : both;
	},
	'suspected-duplicates': suspectedDuplicates,
	'target-by-sharing': sharingOfTarget,
	dispositions: (context) => counted(context, 'DM_DOITUONG', ['Phương án hoàn thiện']),
	'gaps-and-tasks': gapAndTaskCount,
	'gaps-by-layer': gapsToday,
	'state-changes': stateChanges,
	diagrams,
	timeline,
	conformity,
	exceptions,
	'resources-by-task': resources
};

/** What the tables of a teller show, in their order: two under one heading must not be called alike. */
export const captionsOf: Readonly<Record<string, readonly string[]>> = {
	principles: ['Nguyên tắc cốt lõi và kết quả đối chiếu', 'Nguyên tắc thiết kế, triển khai và kết quả đối chiếu'],
	'ai-components': ['Danh mục thành phần có trí tuệ nhân tạo'],
	'own-components': ['Danh mục thành phần – bản ghi gốc của cơ quan'],
	'shared-components': ['Danh mục thành phần – dùng chung'],
	'reference-facts': ['Danh mục thành phần – dùng chung, bản ghi gốc của cơ quan'],
	'objects-by-layer': ['Số lượng đối tượng hiện trạng theo lớp, thành phần'],
	'as-is-by-layer': ['Đối tượng hiện trạng theo lớp'],
	'capability-to-system': ['Đối tượng mục tiêu theo cơ quan chủ quản, đơn vị vận hành'],
	'shared-use': [
		'Số lượng đối tượng hiện trạng là bản ghi tham chiếu theo tình trạng khai thác',
		'Số lượng quan hệ, kết nối hiện trạng theo trạng thái'
	],
	dispositions: ['Số lượng đối tượng theo phương án hoàn thiện'],
	diagrams: ['Danh mục sơ đồ'],
	'resources-by-task': ['Dự kiến nguồn lực theo nhiệm vụ'],
	timeline: ['Thời hạn và trạng thái thực hiện nhiệm vụ']
};

/** What the model says to a wish of the outline; undefined where it says nothing, or we do not know how to tell it. */
export const tell = (what: string, context: LiveContext, own: Tellers): readonly Block[] | undefined =>
	(own[what] ?? tellers[what])?.(context);
