import { toast } from 'svelte-sonner';

/** Short words at the edge of the page; the page's layout holds the place where they appear. */
export const tellProblem = (text: string): void => void toast.error(text);
/** News with one thing that can be done about it. */
export const tellNews = (text: string, action: { readonly label: string; readonly onClick: () => void }): void =>
	void toast.message(text, { action, duration: 12_000 });
export const tellDone = (text: string): void => void toast.success(text);
