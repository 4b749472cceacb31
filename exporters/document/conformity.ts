/**
 * The record of conformity as the guidance wants it in a document that is issued: of objects, relations, gaps and tasks
 * of the architecture, what is required on which ground, the result, and what stands behind it or follows. What is asked
 * of the dossier itself is for those who work on it, and stands in the report of the check.
 */
import type { Architecture } from '$models/architecture/architecture';
import { byCode } from '$models/architecture/codes';
import { isUndetermined } from '$models/architecture/field';
import { recordOf } from '$models/commands/record-of';
import type { CheckReport, Finding } from '$models/conformance/report';
import { groundStanding, isUncompared, type GroundStanding } from '$models/framework/ground';
import { isSubject } from '$models/framework/subjects';
import { citation, instrumentOf } from '$models/framework/lookup';
import type { Pack, Rule } from '$models/framework/pack';
import type { ExportInput } from '$exporters/exporter';
import { printable, undeterminedWords, vietnameseDate, vietnameseNumber } from '$exporters/form03/wording';
import { wholeFrameworkName } from '$exporters/framework-name';
import { evidenceBehind } from '$exporters/evidence-words';
import { grouped } from '$exporters/grouped';
import { mayTellWords } from '$exporters/told-words';
import { codeRanges, namedCodes } from './code-ranges';
import type { Block } from './document';
import { LET_PASS, waiverInWords } from './finding-outcome';
import { orUndetermined } from './front';
import { grid, inCell, list, paragraph, type Teller } from './live-pieces';
import { verdictWords } from './verdict-words';
import { NO_EXEMPTION } from './waiver-register';

const ofArchitecture: ReadonlySet<string> = new Set(['object', 'relation', 'gap', 'task']);

const nameOf = ({ subject }: Finding): string => subject.code || subject.name;

/**
 * The guidance (pages 24 and 46) has four results of a comparison, and writes content that nobody determined yet “Chưa xác
 * định”, with contact and day. A finding about such content is called that here as in the report, the certificate and on
 * the page; which of the four it is, a note tells once, so that nobody takes it for a fifth.
 */
const undeterminedNote = `“${verdictWords.undetermined}”: yêu cầu liên quan đến nội dung chưa xác định; trong bốn kết quả đối chiếu, trường hợp này là “${verdictWords['not-enough-basis']}”.`;

type TasksOf = (finding: Finding) => readonly string[];

/** Codes of the tasks that complete a record: its own, those of a gap, or of the gaps of an object; looked up once for all. */
function tasksByRecord({ tasks, gaps, gapTasks }: Architecture): TasksOf {
	const concerned = [...gaps.values()].flatMap(({ id, objects, deletedAt }) =>
		deletedAt === null ? [...new Set<string>([id, ...objects])].map((record) => ({ record, gap: id })) : []
	);
	const gapsOf = grouped(concerned, ({ record }) => record);
	const linksOf = grouped(gapTasks.values(), ({ gap }): string => gap);
	return ({ subject }) => {
		if (subject.kind === 'task') return [subject.code];
		const links = (gapsOf.get(subject.id) ?? []).flatMap(({ gap }) => linksOf.get(gap) ?? []);
		const linked = [...new Set(links.map(({ task }) => task))].flatMap((id) => tasks.get(id) ?? []);
		return byCode(linked.filter(({ deletedAt }) => deletedAt === null)).map(({ code }) => code);
	};
}

/** What the agency says of fields that it calls undetermined: why, who sees to it and by when; of the same words the records together. */
function undeterminedOf(findings: readonly Finding[], { edition, pack }: ExportInput): readonly string[] {
	const by = new Map<string, string[]>();
	for (const finding of findings) {
		const { kind, id } = finding.subject;
		const record = isSubject(kind) ? recordOf(edition.architecture, kind, id) : undefined;
		for (const field of finding.verdict === 'undetermined' ? finding.fields : []) {
			const entry = record?.fields[field];
			if (!isUndetermined(entry)) continue;
			const label = pack.fields.find((one) => one.subject === kind && one.id === field)?.label.vi ?? field;
			const words = undeterminedWords(label, entry);
			by.set(words, [...(by.get(words) ?? []), nameOf(finding)]);
		}
	}
	return [...by].map(([words, names]) => (findings.length === 1 ? words : `${namedCodes(names)}: ${words}`));
}

type Waived = Pick<ExportInput, 'waived'>;

function waiverWords({ id }: Finding, { waived }: Waived): string | null {
	const granted = waived?.get(id);
	return granted === undefined ? null : waiverInWords(granted);
}

/** What is to be done about records, those of the same together: a waiver, the tasks, or that there is none yet. */
function toDo(findings: readonly Finding[], input: ExportInput, tasksOf: TasksOf): readonly string[] {
	const by = grouped(findings, (finding) => {
		const tasks = tasksOf(finding);
		const open = finding.asked ? 'chờ kết luận của đơn vị chuyên môn' : 'chưa có nhiệm vụ';
		return waiverWords(finding, input) ?? (tasks.length === 0 ? open : `nhiệm vụ liên quan ${codeRanges(tasks)}`);
	});
	const isOne = by.size === 1;
	return [...by].map(([words, of]) => {
		const told = isOne ? words : `${namedCodes(of.map(nameOf))}: ${words}`;
		return `${told.charAt(0).toLocaleUpperCase('vi')}${told.slice(1)}`;
	});
}

/**
 * What stands behind a result: who gave it where only a person can, and what was attached; nothing of people where the
 * edition may not. The decisions of whoever certifies know accounts alone; by their names the answers call people.
 */
function behind(
	findings: readonly Finding[],
	{ certifier, edition, ruleAnswers = [] }: ExportInput
): readonly string[] {
	if (!mayTellWords(edition)) return [];
	const ids = new Set(findings.map(({ id }) => id));
	const people = new Set(
		ruleAnswers.flatMap(({ finding, account }) => (ids.has(finding) && account !== '' ? [account] : []))
	);
	const files = evidenceBehind([...ids], certifier?.decisions.evidence ?? []);
	return [...(people.size === 0 ? [] : [`Người kết luận: ${[...people].join('; ')}`]), files].filter(
		(one) => one !== ''
	);
}

const note = (text: string): Block => ({
	kind: 'paragraph',
	role: 'note',
	spans: [{ text: printable(text), italic: true }]
});

interface MarkedGround {
	readonly mark: string;
	readonly instrument: string;
	readonly standing: GroundStanding;
}

/** Grounds with a mark where they are no firm one, which a note under the table tells once. */
class Grounds {
	readonly #pack: Pack;
	readonly #marks = new Map<string, MarkedGround>();

	constructor(pack: Pack) {
		this.#pack = pack;
	}

	of(rule: Rule): string {
		const { basis } = rule;
		const standing = groundStanding(this.#pack, basis);
		if (standing === 'in-force') return citation(this.#pack, basis);
		const { instrument, article } = basis;
		const key = `${instrument} ${standing}`;
		const known = this.#marks.get(key) ?? { mark: `(${'*'.repeat(this.#marks.size + 1)})`, instrument, standing };
		this.#marks.set(key, known);
		// It is the law that is named, only nobody held these words against it yet.
		if (isUncompared(standing)) return `${known.mark} ${citation(this.#pack, basis)}`;
		return article === '' ? known.mark : `${known.mark} ${article}`;
	}

	notes(): readonly Block[] {
		return [...this.#marks.values()].map(({ mark, instrument: id, standing }): Block => {
			const instrument = instrumentOf(this.#pack, id);
			if (isUncompared(standing)) {
				const by = standing === 'extract' ? ' theo bản trích, tóm tắt hoặc tin bài của bên thứ ba,' : '';
				return note(
					`${mark} Điều khoản và nội dung yêu cầu của ${instrument?.number ?? id}${by} chưa được đối chiếu với văn bản; cần đối chiếu trước khi coi là căn cứ.`
				);
			}
			const cited = instrument === undefined ? id : `${instrument.title.vi}, ${instrument.number}`;
			return note(`${mark} Yêu cầu được nêu để tham khảo theo ${cited}; chưa phải văn bản quy định đang có hiệu lực.`);
		});
	}
}

/** How many requirements of the architecture were asked, and how many of them are met everywhere. */
function counted({ outcomes }: CheckReport, rules: ReadonlyMap<string, Rule>): readonly [asked: number, met: number] {
	const asked = outcomes.filter(({ rule, counts }) => {
		const isOfArchitecture = ofArchitecture.has(rules.get(rule)?.target.subject ?? '');
		return isOfArchitecture && counts.pass + counts.fail + counts.undetermined + counts['not-enough-basis'] > 0;
	});
	const met = asked.filter(({ counts }) => counts.fail + counts.undetermined + counts['not-enough-basis'] === 0);
	return [asked.length, met.length];
}

const recordsOf = ({ report }: ExportInput, rules: ReadonlyMap<string, Rule>): readonly Finding[] =>
	report.findings.filter(({ rule, subject }) => ofArchitecture.has(subject.kind) && rules.has(rule));

const rulesOf = ({ pack }: ExportInput): ReadonlyMap<string, Rule> =>
	new Map(pack.rules.map((rule) => [rule.id, rule]));

/** A row for each requirement and result; undefined where nothing of the architecture was asked. */
export const conformity: Teller = ({ input }) => {
	const rules = rulesOf(input);
	const [asked, met] = counted(input.report, rules);
	const shape = input.pack.forms.form01.shapes.find(({ id }) => id === 'conformity');
	if (input.report.outcomes.length === 0 || shape === undefined) return undefined;
	const grounds = new Grounds(input.pack);
	const tasksOf = tasksByRecord(input.edition.architecture);
	const groups = grouped(recordsOf(input, rules), ({ rule, verdict }) => `${rule} ${verdict}`);
	const rows = [...groups.values()].flatMap((all) => {
		const [first] = all;
		const rule = first === undefined ? undefined : rules.get(first.rule);
		if (first === undefined || rule === undefined) return [];
		const concerned = namedCodes([...new Set(all.map(nameOf))]);
		const told = [...undeterminedOf(all, input), ...behind(all, input), ...toDo(all, input, tasksOf)];
		const said = inCell(told, 'báo cáo kiểm tra')
			.map((one) => `${one}.`)
			.join('\n');
		return [[concerned, rule.title.vi, grounds.of(rule), verdictWords[first.verdict], said].map(printable)];
	});
	const name = wholeFrameworkName(input.edition.architecture, input.pack);
	const of = 'đối tượng, quan hệ, nội dung cần hoàn thiện và nhiệm vụ';
	const found =
		asked === 0
			? `chưa có yêu cầu nào được áp dụng đối với ${of}.`
			: `${vietnameseNumber(asked)} yêu cầu được áp dụng đối với ${of}; ${vietnameseNumber(met)} yêu cầu đáp ứng ở mọi trường hợp.`;
	const whole = `Đối chiếu ${name}, phiên bản ${orUndetermined(input.dossier.version)}, dữ liệu tính đến ngày ${vietnameseDate(input.asOf)}: ${found}`;
	const rest = rows.length === 0 ? '' : ' Các trường hợp còn lại được nêu ở bảng dưới đây.';
	const beyond = input.report.findings.length - recordsOf(input, rules).length;
	const elsewhere =
		beyond === 0
			? ''
			: ` Ngoài ra, ${vietnameseNumber(beyond)} trường hợp còn mở về hồ sơ, sơ đồ và thông tin khác không thuộc các loại nói trên; kết quả của các nội dung đó nêu tại Phụ lục 07 và báo cáo kiểm tra của hồ sơ.`;
	const weights = [1.8, 2.8, 1.8, 1.3, 2.6];
	const columns = shape.columns.map((title, at) => ({ title, weight: weights[at] ?? 1 }));
	const isOpen = rows.some(([, , , result]) => result === verdictWords.undetermined);
	return [
		...paragraph(printable(`${whole}${rest}${elsewhere}`)),
		...(grid(columns, rows) ?? []),
		...(isOpen ? [note(undeterminedNote)] : []),
		...grounds.notes()
	];
};

const EXCEPTIONS = `Các trường hợp được ${LET_PASS}; chi tiết từng trường hợp nêu tại Phụ lục 07. ${NO_EXEMPTION}`;

/** Requirements of the architecture that a waiver holds for, each with the days of its decision. */
export const exceptions: Teller = ({ input }) => {
	const rules = rulesOf(input);
	const lines = recordsOf(input, rules).flatMap((finding) => {
		const words = waiverWords(finding, input);
		return words === null ? [] : [printable(`${nameOf(finding)} – ${finding.ruleTitle.vi}: ${words}`)];
	});
	const told = list(lines);
	return told === undefined ? undefined : [...paragraph(EXCEPTIONS), ...told];
};
