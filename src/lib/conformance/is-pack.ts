import type { Pack } from '$models/framework/pack';

/** Our own server answers with what it read as a pack itself: only whether it is that one has to be asked. */
export const isPack = (value: unknown, id: string): value is Pack =>
	typeof value === 'object' && value !== null && 'id' in value && value.id === id;
