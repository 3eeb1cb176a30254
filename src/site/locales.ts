/** The two versions of the site: simplified at the root, traditional under /zh-hant/, made from the first. */
export const HANT = 'zh-hant';

/** Paths of a page without parameters, for getStaticPaths. */
export function localePaths(): { params: { locale: string | undefined } }[] {
  return [{ params: { locale: undefined } }, { params: { locale: HANT } }];
}

/** The same paths for a page with parameters. */
export function withLocales<Params extends Record<string, string>, Props>(
  paths: readonly { params: Params; props: Props }[],
): { params: Params & { locale: string | undefined }; props: Props }[] {
  return paths.flatMap(({ params, props }) =>
    localePaths().map(({ params: { locale } }) => ({ params: { ...params, locale }, props })),
  );
}

export function isHant(pathname: string): boolean {
  return pathname === `/${HANT}` || pathname.startsWith(`/${HANT}/`);
}

/** The address of the same page in the other script. */
export function otherScript(pathname: string): string {
  return isHant(pathname) ? pathname.slice(HANT.length + 1) || '/' : `/${HANT}${pathname}`;
}
