import { writeCanonical } from '$models/architecture/canonical';
import { certificateOf, noDecisions, type Certificate } from '$models/conformance/certificate';
import { ENGINE } from '$collab/engine';
import { packHash, sha256 } from '$collab/packs/packs';
import type { Checked, ReportFormat } from './report-format';

/**
 * What a server would certify of this file. What no file holds (the decisions, the head of the audit chain, the instant)
 * comes from the certificate that was given; everything else is worked out from the file.
 */
export function certificateOfFile({ architecture, dossier, pack, report, fingerprintOf, given }: Checked): Certificate {
	return certificateOf(
		{
			meta: architecture.meta,
			// Nor does a file tell that it was a draft.
			dossier: given?.dossier.draft === undefined ? dossier : { ...dossier, draft: given.dossier.draft },
			state: writeCanonical(architecture, dossier),
			pack,
			packHash: packHash(pack),
			engine: ENGINE,
			issuedAt: given?.issuedAt ?? null,
			report,
			fingerprintOf,
			decisions: given ?? noDecisions,
			auditHead: given?.auditHead ?? null
		},
		sha256
	);
}

/** To keep with a file, and to compare with what a server signed. */
export const certificate: ReportFormat = (checked) => JSON.stringify(certificateOfFile(checked), null, 2);
