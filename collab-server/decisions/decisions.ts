/** The acts on findings, decisions, versions and packs, as one part of the runtime. */
import type { DecisionRuntime } from '$collab/runtime/decision-runtime';
import { certificateActs } from './certificates';
import { evidenceActs } from './evidence';
import { findingActs } from './findings';
import { overviewActs } from './overview';
import { packActs } from './packs';
import type { DecisionParts } from './parts';
import { queryActs } from './queries';
import { versionActs } from './versions';
import { waiverActs } from './waivers';

export const decisionActs = (parts: DecisionParts): DecisionRuntime => ({
	...overviewActs(parts),
	...findingActs(parts),
	...waiverActs(parts),
	...evidenceActs(parts),
	...versionActs(parts),
	...queryActs(parts),
	...packActs(parts),
	...certificateActs(parts)
});
