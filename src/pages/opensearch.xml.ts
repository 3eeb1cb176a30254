/** OpenSearch description (OpenSearch 1.1): lets a browser add this site's search to its own. */
import { create } from 'xmlbuilder2';
import { download } from '../site/respond.ts';
import { SITE_NAME } from '../site/strings.ts';

export const GET = download('application/opensearchdescription+xml', (_, site) =>
  create({ version: '1.0', encoding: 'UTF-8' })
    .ele('http://a9.com/-/spec/opensearch/1.1/', 'OpenSearchDescription')
    .ele('ShortName')
    .txt(SITE_NAME.slice(0, 16))
    .up()
    .ele('Description')
    .txt(`${SITE_NAME}：逐条检索政策原文`)
    .up()
    .ele('InputEncoding')
    .txt('UTF-8')
    .up()
    .ele('Image', { width: '16', height: '16', type: 'image/svg+xml' })
    .txt(new URL('/icon.svg', site).href)
    .up()
    .ele('Url', { type: 'text/html', template: `${new URL('/search/', site).href}?q={searchTerms}` })
    .up()
    .end({ prettyPrint: true }),
);
