/** What can be done with the evidence of something, whichever page it stands on; null where it was done. */
import { z } from 'zod';
import type { EvidenceLinkInput } from '$collab/runtime/decision-inputs';
import { callApi, type ApiProblem, type ApiResult } from '$lib/api/client';

export type CitedDocument = Omit<EvidenceLinkInput, 'about'>;

export interface EvidenceActs {
	readonly addFile: (about: string, file: File, note: string) => Promise<ApiProblem | null>;
	readonly addLink: (about: string, link: CitedDocument) => Promise<ApiProblem | null>;
	readonly remove: (evidence: string, reason: string) => Promise<ApiProblem | null>;
}

/** The acts over HTTP; `changed` follows each that was done. */
export function evidenceActs(architecture: string, changed: () => Promise<unknown>): EvidenceActs {
	const path = `/api/v1/architectures/${architecture}/evidence`;
	const after = async (asked: Promise<ApiResult<unknown>>): Promise<ApiProblem | null> => {
		const result = await asked;
		if (!result.ok) return result.problem;
		await changed();
		return null;
	};
	const answer = z.object({ id: z.string() });
	return {
		addFile: (about, file, note) => after(callApi(path, { method: 'POST', file, fields: { about, note }, answer })),
		addLink: (about, link) => after(callApi(`${path}/links`, { method: 'POST', body: { about, ...link }, answer })),
		remove: (evidence, reason) =>
			after(
				callApi(`${path}/${encodeURIComponent(evidence)}`, {
					method: 'DELETE',
					body: { reason },
					answer: z.unknown()
				})
			)
	};
}
