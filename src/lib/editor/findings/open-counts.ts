/** How many findings are open, as the bar under the drawing tells them. */
import { isWaived, type FindingWaiver } from '$models/conformance/decisions';
import type { CheckReport } from '$models/conformance/report';
import type { Severity } from '$models/framework/rule';

export interface OpenCounts {
	/** What fails and is not waived. */
	readonly failed: Readonly<Record<Severity, number>>;
	/** What fails and is waived: not met all the same. */
	readonly letPass: Readonly<Record<Severity, number>>;
	/** Neither met nor failed, and not waived. */
	readonly unsure: number;
	/** What a waiver holds for, whatever its verdict: it is open for nobody, and never counted as met. */
	readonly waived: number;
}

export function openCounts(findings: CheckReport['findings'], waivers: ReadonlyMap<string, FindingWaiver>): OpenCounts {
	const open = findings.filter(({ id }) => !isWaived(waivers, id));
	const failed = findings.filter(({ verdict }) => verdict === 'fail');
	const bySeverity = (isLetPass: boolean): OpenCounts['failed'] => {
		const of = (severity: Severity): number =>
			failed.filter((finding) => finding.severity === severity && isWaived(waivers, finding.id) === isLetPass).length;
		return { required: of('required'), recommended: of('recommended'), information: of('information') };
	};
	return {
		failed: bySeverity(false),
		letPass: bySeverity(true),
		unsure: open.filter(({ verdict }) => verdict !== 'fail').length,
		waived: findings.length - open.length
	};
}
