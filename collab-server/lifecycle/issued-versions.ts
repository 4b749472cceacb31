/** Which versions are issued, for a list of architectures that opens none of them. */
import type { IssuingDecision } from '$models/architecture/architecture';
import type { DecisionParts } from '$collab/decisions/parts';
import { may } from '$collab/permission/table';
import type { Session } from '$collab/runtime/session';

export interface IssuedVersion {
	readonly architecture: string;
	readonly version: string;
	/** ISO date from which it is in force. */
	readonly effectiveDate: string | null;
	/** null of one that was issued before decisions were kept. */
	readonly decision: IssuingDecision | null;
}

/** The version in force of each architecture whose dossier the one who asks may read; none where none was issued. */
export async function issuedVersions(
	{ store }: Pick<DecisionParts, 'store'>,
	session: Session
): Promise<readonly IssuedVersion[]> {
	const seen = (await store.architectures()).filter(({ agency }) => may(session, 'lifecycle.read', agency));
	const issued = await Promise.all(
		seen.map(async ({ id }) => {
			const inForce = (await store.submissions(id)).find(({ state }) => state === 'issued');
			return inForce === undefined
				? []
				: [
						{
							architecture: id,
							version: inForce.version,
							effectiveDate: inForce.effectiveDate,
							decision: inForce.decision
						}
					];
		})
	);
	return issued.flat();
}
