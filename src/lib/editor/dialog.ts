/** The dialog that is open over the workbench; at most one. */
export type Dialog =
	| { readonly kind: 'relation'; readonly source: string; readonly target: string }
	| { readonly kind: 'delete' }
	| { readonly kind: 'commands' }
	| { readonly kind: 'help' }
	| { readonly kind: 'diagram' }
	| { readonly kind: 'texts' }
	| { readonly kind: 'menu'; readonly x: number; readonly y: number };
