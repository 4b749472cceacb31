import { toast, type ExternalToast } from 'svelte-sonner';

/** Says what was done to a variant, in place of what was told of it before: that may hold no longer. */
export function tellDone(variant: string, text: string, more: Omit<ExternalToast, 'id'> = {}): void {
	const id = `variant:${variant}`;
	// Dismissed first, so that nothing of the one before, such as its description, goes over into this one.
	toast.dismiss(id);
	toast.success(text, { ...more, id });
}
