import type { PartSight } from '$models/conformance/part-sight';
import type { ArchitectureSummary } from '$collab/runtime/runtime';
import type { Role } from '$collab/runtime/session';
import type { MessageValues } from '$lib/i18n/messages';
import type { Pack } from '$models/framework/pack';

/** What the page tells the workbench: what is opened, by whom, and in which words. */
export interface EditorSettings {
	readonly id: string;
	readonly pack: Pack;
	readonly userName: string;
	/** Account id of the reader, and what he is here. */
	readonly account: string;
	readonly role: Role;
	/** The one part that the reader was invited to; null for whoever sees the whole. */
	readonly part: {
		readonly id: string;
		readonly title: string;
		/** Fields that have a value which is not shown to him, as `<root>/<id>/<field>`. */
		readonly withheld: ReadonlySet<string>;
		/** What a check of the part may say, since much of the whole is not in it. */
		readonly sight: PartSight;
	} | null;
	/** What it is a variant of; null for a main line. */
	readonly variant: ArchitectureSummary['variant'];
	/** Follows the reader's choice. */
	readonly locale: () => 'vi' | 'en';
	readonly say: (key: string, values?: MessageValues) => string;
}
