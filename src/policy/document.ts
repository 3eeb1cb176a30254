/** A Markdown file to front matter and syntax tree. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { type FrontMatter, frontMatterSchema } from './front-matter.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/** A policy file that cannot be read: which key is wrong and what is expected. */
export class PolicyFileError extends Error {
  override name = 'PolicyFileError';
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}

export interface PolicyFile {
  frontMatter: FrontMatter;
  tree: Root;
}

export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/** @throws PolicyFileError when the front matter is missing or does not fit its schema */
export function parsePolicyFile(markdown: string): PolicyFile {
  const tree = parseMarkdown(markdown);
  const yaml = tree.children.find((node) => node.type === 'yaml');
  if (!yaml) throw new PolicyFileError('文件开头缺少 YAML 文件头（--- … ---）。请用 policy ingest 重新生成。', 1);
  let data: unknown;
  try {
    data = parseYaml(yaml.value);
  } catch (error) {
    throw new PolicyFileError(`文件头不是合法的 YAML：${error instanceof Error ? error.message : String(error)}`, 1);
  }
  const result = frontMatterSchema.safeParse(data);
  if (!result.success) {
    const issues = result.error.issues.map((issue) => `${issue.path.join('.') || '文件头'}：${issue.message}`);
    throw new PolicyFileError(
      `文件头有误：${issues.join('；')}`,
      lineOfKey(yaml.value, String(result.error.issues[0]?.path[0] ?? '')),
    );
  }
  return { frontMatter: result.data, tree };
}

function lineOfKey(yaml: string, key: string): number {
  const at = yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`));
  return at < 0 ? 1 : at + 2;
}
