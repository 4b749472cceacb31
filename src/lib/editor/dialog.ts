/** The dialog that is open over the workbench; at most one. */
import type { Subject } from '$models/framework/pack';

export type Dialog =
	| { readonly kind: 'relation'; readonly source: string; readonly target: string }
	| { readonly kind: 'delete' }
	| { readonly kind: 'commands' }
	| { readonly kind: 'help' }
	| { readonly kind: 'diagram' }
	/** The name of the architecture. */
	| { readonly kind: 'rename' }
	/** What the architecture has already, to be put on the free diagram shown; begun with these words. */
	| { readonly kind: 'existing'; readonly sought?: string }
	/** Quick fix of a finding, or of all open findings of its rule. */
	| { readonly kind: 'fix'; readonly finding: string; readonly all: boolean }
	/** Of the table in the middle: which columns it shows, or a field of all rows that are chosen. */
	| { readonly kind: 'table'; readonly ask: 'columns' | 'bulk' }
	/** Of the table in the middle: the form of one cell. */
	| { readonly kind: 'table'; readonly ask: 'form'; readonly row: string; readonly column: string }
	/** The grid of data quality. */
	| { readonly kind: 'quality' }
	/** Changes that wait for somebody to take them over. */
	| { readonly kind: 'proposals' }
	/** Of a part: what is to be sent, and what became of what was. */
	| { readonly kind: 'outbox' }
	/** Somebody from outside, to the objects that are chosen. */
	| { readonly kind: 'invite' }
	/** A note or the name of a group: a new one where no id is given, a group round what is chosen. */
	| { readonly kind: 'note'; readonly id: string; readonly group: boolean }
	/** Who changed what of a record. */
	| { readonly kind: 'history'; readonly subject: Subject; readonly id: string }
	/** How far the dossier is. */
	| { readonly kind: 'steps' }
	/** Bringing chosen boxes into line. */
	| { readonly kind: 'arrange' }
	/** The view shown, kept under a name or as a diagram of its own; or the kept one, under another name. */
	| { readonly kind: 'keep-view'; readonly as: 'view' | 'diagram' | 'rename' }
	| { readonly kind: 'menu'; readonly x: number; readonly y: number };
