import { toast } from 'svelte-sonner';

/** Short words at the edge of the page; the page's layout holds the place where they appear. */
export const tellProblem = (text: string): void => void toast.error(text);
export const tellDone = (text: string): void => void toast.success(text);
