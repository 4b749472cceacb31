/** What a format of a check report is made from. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import type { Certificate } from '$models/conformance/certificate';
import type { Finding, CheckReport } from '$models/conformance/report';
import type { Pack } from '$models/framework/pack';

export interface Checked {
	readonly path: string;
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
	readonly pack: Pack;
	readonly report: CheckReport;
	readonly fingerprintOf: (finding: Finding) => string;
	/** A certificate that is to be worked out again; null where none was given. */
	readonly given: Certificate | null;
}

export type ReportFormat = (checked: Checked) => string | Promise<string>;
