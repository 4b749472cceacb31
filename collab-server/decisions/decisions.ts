/** The acts on findings, decisions, versions and packs, as one part of the runtime. */
import type { DecisionRuntime } from '$collab/runtime/decision-runtime';
import { certificateActs } from './certificates';
import { commentActs } from './comments';
import { evidenceActs } from './evidence';
import { findingActs } from './findings';
import { overviewActs } from './overview';
import { packActs } from './packs';
import type { DecisionParts } from './parts';
import { queryActs } from './queries';
import { reasonActs } from './reasons';
import { threadActs } from './thread-charge';
import { versionActs } from './versions';
import { waiverActs } from './waivers';

export const decisionActs = (parts: DecisionParts): DecisionRuntime => ({
	...overviewActs(parts),
	...findingActs(parts),
	...commentActs(parts),
	...threadActs(parts),
	...reasonActs(parts),
	...waiverActs(parts),
	...evidenceActs(parts),
	...versionActs(parts),
	...queryActs(parts),
	...packActs(parts),
	...certificateActs(parts)
});
