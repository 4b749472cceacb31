/** The agencies that our packs know, each once: another release or a pack built upon names the same ones again. */
import { builtInPacks } from '$models/framework/packs';

const byId = new Map(
	builtInPacks
		.flatMap(({ agencies }) => agencies)
		.toReversed()
		.map((agency) => [agency.id, agency])
);

/** In the order of the first pack, whose word counts. */
export const knownAgencies = [...byId.values()].toReversed();
