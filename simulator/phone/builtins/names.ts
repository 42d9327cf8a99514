/** WeChat's built-in components that this stand-in draws; also what WXSS tag selectors are renamed by. */
export const builtinNames: ReadonlySet<string> = new Set(
  `view text image button input textarea switch checkbox checkbox-group radio radio-group label form picker picker-view
   picker-view-column slider scroll-view swiper swiper-item navigator rich-text map canvas progress icon video audio web-view
   cover-view cover-image movable-area movable-view page-container root-portal match-media share-element page-meta
   navigation-bar`.split(/\s+/),
)
