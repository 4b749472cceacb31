/**
 * The only way from an architecture to a file or a partner: `edition` cuts it down to what its readers may see, at a date.
 */
import type { Architecture } from './architecture';

export const editionLevels = ['public', 'internal', 'restricted'] as const;
export type EditionLevel = (typeof editionLevels)[number];

declare const made: unique symbol;

export interface Omission {
	/** Root and id, such as `objects/k3`, with the field where only that was dropped. */
	readonly place: string;
	readonly reason: string;
}

/** Branded: exporters take nothing else. */
export interface Edition {
	readonly [made]: true;
	readonly level: EditionLevel;
	/** ISO date whose state the architecture shows. */
	readonly asOf: string;
	readonly architecture: Architecture;
	readonly omissions: readonly Omission[];
}
