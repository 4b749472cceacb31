/** The parts of docs/rules.md that are written from the table of constructs, each between its two markers. */
import {
	answers,
	operandStates,
	NEVER,
	type Answer,
	type AnswerTables,
	type Construct,
	type ConstructGroup,
	type OperandState
} from './constructs';
import type { Words } from './provenance';

type Verdict = AnswerTables['rule']['true'][number];

const answerWords: Readonly<Record<Answer, Words>> = {
	true: { vi: 'đúng', en: 'true' },
	false: { vi: 'sai', en: 'false' },
	undetermined: { vi: 'chưa xác định', en: 'undetermined' },
	'no-basis': { vi: 'chưa đủ cơ sở', en: 'no basis' }
};

const verdictWords: Readonly<Record<Verdict, string>> = {
	pass: 'đáp ứng · pass',
	fail: 'chưa đáp ứng · fail',
	undetermined: 'chưa xác định · undetermined',
	'not-enough-basis': 'chưa đủ cơ sở · not enough basis',
	'not-applicable': 'không áp dụng · not applicable'
};

const stateWords: Readonly<Record<OperandState, string>> = {
	missing: 'Trống · Missing',
	undetermined: 'Chưa xác định · Undetermined',
	notApplicable: 'Không áp dụng · Not applicable',
	noBasis: 'Chưa xác định ở bản ghi tham chiếu · Undetermined in a reference record'
};

const both = ({ vi, en }: Words): string => `${vi} · ${en}`;
const said = (answer: Answer): string => both(answerWords[answer]);
const cellOf = (cell: Answer | typeof NEVER): string => (cell === NEVER ? NEVER : said(cell));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** JSON on one line, with room to breathe. */
function onOneLine(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${onOneLine(inner)}`);
	return `{ ${entries.join(', ')} }`;
}

const inCell = (value: unknown): string => `\`${onOneLine(value).replaceAll('|', '\\|')}\``;

/** Where the answers of a row look, so that “missing” says what is missing. */
function placeOf({ operand }: Construct): string | null {
	switch (operand?.of) {
		case 'field':
			return `\`${operand.field}\``;
		case 'target':
			return `\`to:${operand.field}\``;
		case 'key':
			return `\`@${operand.key}\``;
		default:
			return null;
	}
}

const casesWorthTelling = ({ cases }: Construct): string[] =>
	cases.flatMap(({ when, answer, condition }) => {
		if (when === undefined) return [];
		const example = condition === undefined ? '' : ` (\`${onOneLine(condition)}\`)`;
		const { vi, en } = answerWords[answer];
		return [`- ${when.vi}${example}: ${vi} · ${when.en}: ${en}`];
	});

function block(row: Construct): string {
	const { id, says, example, answers: cells } = row;
	const place = placeOf(row);
	const states =
		place === null
			? 'Không hỏi tới chỗ nào có thể bỏ ngỏ, nên luôn đúng hoặc sai. · Asks nothing that could be open: always true or false.'
			: table(
					[`${place}`, ...operandStates.map((state) => stateWords[state])],
					[['Trả lời · Answer', ...operandStates.map((state) => cellOf(cells[state]))]]
				);
	const cases = casesWorthTelling(row);
	return [
		`#### \`${id}\``,
		`${says.vi}\n\n*${says.en}*`,
		`Ví dụ · Example (\`${example.subject}\`): ${both(example.means)}`,
		`\`\`\`json\n${onOneLine(example.condition)}\n\`\`\``,
		states,
		...(cases.length === 0 ? [] : [cases.join('\n')])
	].join('\n\n');
}

const blocks = (rows: readonly Construct[]): string => rows.map(block).join('\n\n');

/** Parts, choices and places are many and small: a row each, and below the cases worth telling. */
function rowsOf(rows: readonly Construct[]): string {
	const cells = table(
		['', 'Nghĩa · Meaning', 'Ví dụ · Example', ...operandStates.map((state) => stateWords[state])],
		rows.map(({ id, says, example, answers: row }) => [
			`\`${id}\``,
			both(says),
			`${inCell(example.condition)}<br>${both(example.means)}`,
			...operandStates.map((state) => cellOf(row[state]))
		])
	);
	const cases = rows.flatMap((row) => casesWorthTelling(row).map((line) => line.replace('- ', `- \`${row.id}\`, `)));
	return cases.length === 0 ? cells : [cells, cases.join('\n')].join('\n\n');
}

const writers: Readonly<Record<ConstructGroup, (rows: readonly Construct[]) => string>> = {
	combine: blocks,
	field: blocks,
	neighbour: blocks,
	pack: blocks,
	whole: blocks,
	detail: rowsOf,
	path: rowsOf
};

const matrix = <Cell extends string>(
	corner: string,
	heads: readonly string[],
	rows: Readonly<Record<Answer, readonly Cell[]>>,
	word: (cell: Cell) => string
): string =>
	table(
		[corner, ...heads],
		answers.map((answer) => [`**${said(answer)}**`, ...rows[answer].map(word)])
	);

const list = (records: readonly Answer[]): string =>
	records.length === 0
		? 'không có · none'
		: both({
				vi: records.map((answer) => answerWords[answer].vi).join(', '),
				en: records.map((answer) => answerWords[answer].en).join(', ')
			});

const number = (bound: number | undefined): string => (bound === undefined ? '' : String(bound));

/** The text of every part by the name of its markers. */
export function ruleDocParts(constructs: readonly Construct[], tables: AnswerTables): ReadonlyMap<string, string> {
	const answerHeads = answers.map(said);
	const parts = Object.entries(writers).map(([group, write]): readonly [string, string] => [
		group,
		write(constructs.filter((row) => row.group === group))
	]);
	return new Map([
		...parts,
		['table-all', matrix('`all`', answerHeads, tables.all, said)],
		['table-any', matrix('`any`', answerHeads, tables.any, said)],
		['table-not', matrix('`not`', ['Trả lời · Answer'], tables.not, said)],
		[
			'table-bounds',
			table(
				['Bản ghi được đếm trả lời · The counted records answer', '`min`', '`max`', 'Kết quả · Answer'],
				tables.bounds.map(({ records, min, max, answer }) => [list(records), number(min), number(max), said(answer)])
			)
		],
		[
			'table-share',
			table(
				['Bản ghi được xét trả lời · The records answer', '`percent`', 'Kết quả · Answer'],
				tables.share.map(({ records, percent, answer }) => [list(records), String(percent), said(answer)])
			)
		],
		[
			'table-rule',
			matrix(
				'Thuộc diện áp dụng? · Is it meant? ↓ Yêu cầu · What must hold →',
				answerHeads,
				tables.rule,
				(cell) => verdictWords[cell]
			)
		],
		[
			'table-asked',
			matrix(
				'Thuộc diện áp dụng? · Is it meant? ↓ Người trả lời · A person says →',
				['chưa trả lời · nothing yet', 'đáp ứng · pass', 'chưa đáp ứng · fail', 'không áp dụng · not applicable'],
				tables.asked,
				(cell) => verdictWords[cell]
			)
		]
	]);
}

const begin = (name: string): string => `<!-- begin ${name}: write-rule-docs.ts -->`;
const end = (name: string): string => `<!-- end ${name} -->`;

/** The page with every part written anew between its markers; throws where a part has no place. */
export function withRuleDocParts(page: string, parts: ReadonlyMap<string, string>): string {
	let written = page;
	for (const [name, text] of parts) {
		const [from, to] = [written.indexOf(begin(name)), written.indexOf(end(name))];
		if (from < 0 || to < from) throw new Error(`The page has no place for ${name}`);
		written = `${written.slice(0, from + begin(name).length)}\n\n${text}\n\n${written.slice(to)}`;
	}
	return written;
}
