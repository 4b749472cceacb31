import { toast } from 'svelte-sonner';

/** Short words at the edge of the page; the page's layout holds the place where they appear. */
export const tellProblem = (text: string): void => void toast.error(text);
/** News with one thing that can be done about it. */
export const tellNews = (text: string, action?: { readonly label: string; readonly onClick: () => void }): void =>
	void toast.message(text, { ...(action === undefined ? {} : { action }), duration: 12_000 });

const changes = new Set<string | number>();
/** What was changed in the document; it is withdrawn when the change is taken back. */
export const tellChange = (text: string): void => void changes.add(toast.success(text));
/** What was told of changes holds no longer. */
export function withdrawChanges(): void {
	for (const id of changes) toast.dismiss(id);
	changes.clear();
}
export const tellDone = (text: string): void => void toast.success(text);
