import type { Words } from '$models/framework/provenance';

/** A condition that SHACL Core has no words for; the rule is left out and the reason told. */
export class NotSayable extends Error {
	constructor(readonly reason: Words) {
		super(reason.en);
	}
}
