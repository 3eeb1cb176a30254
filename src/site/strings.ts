/** Words of the frame. */
export const SITE_NAME = '政策通览';

export const NAVIGATION: readonly [href: string, label: string][] = [
  ['/search/', '搜索'],
  ['/policies/', '文件'],
  ['/apply/', '可申报'],
  ['/incentives/', '扶持措施'],
  ['/match/', '企业匹配'],
  ['/departments/', '部门'],
  ['/deadlines/', '时限'],
  ['/targets/', '目标'],
  ['/topics/', '主题'],
  ['/compare/', '对照'],
  ['/regions/', '地区'],
  ['/citations/', '引用'],
];
