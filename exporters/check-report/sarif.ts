/** A check report for a code host: SARIF 2.1.0. The place of a finding is the record it is about. */
import type { CheckReport, Finding } from '$models/conformance/report';
import { groundDoubt, groundWords } from '$models/framework/ground';
import { citation } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import type { Rule } from '$models/framework/rule';

export interface SarifInput {
	readonly report: CheckReport;
	readonly pack: Pack;
	/** Of the file that was checked, relative and with forward slashes. */
	readonly uri: string;
	/** Version of the program. */
	readonly engine: string;
}

const levels = { required: 'error', recommended: 'warning', information: 'note' } as const;

/** What was found beside the rules of the pack, as rules of the program. */
const othersIn = (report: CheckReport, pack: SarifInput['pack']) => {
	const known = new Set(pack.rules.map(({ id }) => id));
	const others = new Map(
		report.findings.filter(({ rule }) => !known.has(rule)).map((finding) => [finding.rule, finding])
	);
	return [...others].map(([id, { ruleTitle, paraphrase, severity, basis }]) => ({
		id,
		shortDescription: { text: ruleTitle.vi },
		fullDescription: { text: paraphrase.vi },
		defaultConfiguration: { level: levels[severity] },
		properties: { basis }
	}));
};

/** With how sure its ground is, in the words of the pack; `doubt` as in the report for programs. */
const ruleOut = (rule: Rule, pack: Pack) => {
	const doubt = groundDoubt(pack, rule.basis);
	return {
		id: rule.id,
		shortDescription: { text: rule.title.vi },
		fullDescription: { text: rule.basis.paraphrase.vi },
		defaultConfiguration: { level: levels[rule.severity] },
		properties: {
			basis: citation(pack, rule.basis),
			certainty: rule.basis.certainty,
			...(doubt === null ? {} : { doubt })
		}
	};
};

/** A level belongs to a failure alone; of what is open, or for a person to review, the severity is told beside it. */
function kindOf({ verdict, severity, asked }: Finding): { readonly kind: string; readonly level: string } {
	if (verdict === 'fail') return { kind: 'fail', level: levels[severity] };
	return { kind: asked ? 'review' : 'open', level: 'none' };
}

const resultOut = (finding: Finding, ruleIndex: number, uri: string) => ({
	ruleId: finding.rule,
	ruleIndex,
	...kindOf(finding),
	message: { text: `${finding.message.vi} (${groundWords(finding.basis, finding.doubt).vi})` },
	partialFingerprints: { finding: finding.id },
	locations: [
		{
			physicalLocation: { artifactLocation: { uri } },
			logicalLocations: [
				{ fullyQualifiedName: `${finding.subject.kind}/${finding.subject.id}`, name: finding.subject.name }
			]
		}
	],
	properties: {
		verdict: finding.verdict,
		severity: finding.severity,
		asked: finding.asked,
		...(finding.doubt === undefined ? {} : { doubt: finding.doubt }),
		...(finding.line === undefined ? {} : { line: finding.line })
	}
});

export function sarifOf({ report, pack, uri, engine }: SarifInput): string {
	const place = encodeURI(uri);
	const rules = [...pack.rules.map((rule) => ruleOut(rule, pack)), ...othersIn(report, pack)];
	const index = new Map(rules.map(({ id }, position) => [id, position]));
	const broken = report.outcomes.filter(({ error }) => error !== '');
	const run = {
		tool: { driver: { name: 'khuevan', version: engine, rules } },
		invocations: [
			{
				executionSuccessful: broken.length === 0,
				toolExecutionNotifications: broken.map(({ rule, error }) => ({
					level: 'error',
					message: { text: error },
					associatedRule: { id: rule }
				}))
			}
		],
		results: report.findings.map((finding) => resultOut(finding, index.get(finding.rule) ?? -1, place))
	};
	return JSON.stringify(
		{ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
		null,
		2
	);
}
