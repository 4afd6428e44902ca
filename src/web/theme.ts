/** How the house looks: ink blue on white, one red for what is late, type that is read all day. */
import type { ThemeConfig } from 'antd'

export const fontFamily = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif'

export const theme: ThemeConfig = {
  hashed: false,
  token: {
    fontFamily,
    fontSize: 14,
    colorPrimary: '#1f4470',
    colorLink: '#1d4f86',
    colorLinkHover: '#2d6cb0',
    colorInfo: '#1f4470',
    colorError: '#a61b1b',
    colorWarning: '#8a5300',
    colorSuccess: '#1d6b48',
    colorText: '#1f2933',
    colorTextSecondary: '#4d5b69',
    colorTextTertiary: '#5c6976',
    colorTextDescription: '#5c6976',
    colorTextPlaceholder: '#697683',
    colorBorder: '#c5ccd5',
    colorBorderSecondary: '#e3e7ec',
    colorBgMask: 'rgba(22, 39, 61, 0.26)',
    colorBgLayout: '#f4f5f7',
    borderRadius: 4,
    borderRadiusLG: 6,
    controlHeight: 32,
    wireframe: false,
    // Who asked their machine for less movement gets none here either.
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    boxShadowSecondary: '0 6px 20px rgba(22, 39, 61, 0.14)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Drawer: { paddingLG: 20, footerPaddingInline: 20, footerPaddingBlock: 12 },
    Modal: { titleFontSize: 16 },
    Select: { optionPadding: '5px 12px' },
    Tabs: { horizontalItemPadding: '10px 0', horizontalItemGutter: 24, titleFontSize: 14 },
    Tooltip: { colorBgSpotlight: '#16273d' },
  },
}
