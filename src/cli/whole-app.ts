/** Baton as a whole. It is loaded only by commands that need it: most ask a server, and start in a fraction of the time. */
export const wholeApp = () => import('../app.ts');

export type WholeApp = Awaited<ReturnType<typeof wholeApp>>;
