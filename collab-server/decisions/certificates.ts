/** Certificates of the live state, worked out from scratch and signed by this installation. */
import { writeCanonical } from '$models/architecture/canonical';
import { certificateOf, type Certificate } from '$models/conformance/certificate';
import { dossierChecker } from '$models/documents/dossier-checker';
import { vietnamDay } from '$models/text/vietnam-day';
import { toldClaims } from '$collab/lifecycle/history';
import { packHash, sha256 } from '$collab/packs/packs';
import { roomOf } from '$collab/rooms/room-names';
import { done } from '$collab/runtime/answers';
import type { DecisionRuntime } from '$collab/runtime/decision-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredArchitecture } from '$collab/storage/store';
import { certifiedDecisions } from './certified-decisions';
import { pinned } from './live';
import type { DecisionParts } from './parts';
import { notInstalled } from './queries';

async function certificate(parts: DecisionParts, stored: StoredArchitecture): Promise<Answer<Certificate>> {
	const { store, rooms, packs, signer, engine, clock } = parts;
	const pack = packs.find(stored.pack);
	if (pack === undefined) return notInstalled(stored.pack);
	// The decisions and the head of their chain are of one moment; the answers among them are the ones that are checked.
	const { waivers, answers, evidence, auditHead } = await store.decisions(stored.id);
	const room = roomOf(stored.id, stored.epoch);
	await rooms.settled(room);
	const { architecture } = await (await rooms.open(room)).frozen();
	const now = clock();
	const dossier = await toldClaims(store, stored, architecture);
	const asOf = dossier.cutoffDate === '' ? vietnamDay(now) : dossier.cutoffDate;
	const checker = dossierChecker(pack, { asOf, dossier, answers });
	checker.update(architecture);
	const made = certificateOf(
		{
			meta: architecture.meta,
			dossier,
			state: writeCanonical(pinned(architecture, stored), dossier),
			pack,
			packHash: packHash(pack),
			engine,
			issuedAt: now.toISOString(),
			report: checker.report(),
			fingerprintOf: (finding) => checker.fingerprint(finding),
			decisions: certifiedDecisions({ waivers, answers, evidence }, pack),
			auditHead
		},
		sha256
	);
	return done(signer.sign(made));
}

export const certificateActs = (parts: DecisionParts): Pick<DecisionRuntime, 'certificate'> => ({
	certificate: async (token, id) => {
		const open = await parts.gate.allowed(token, id, 'certificate.read');
		return open.ok ? certificate(parts, open.value.stored) : open;
	}
});
