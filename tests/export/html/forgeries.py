"""What can be done to the page of a report so that it looks otherwise, and what is told of it.

Each is what is told, what is replaced in the source, and by what.
"""

from export.compose import compose
from export.document import Document
from tests.builders import complete

DOCUMENT: Document = compose(
    complete(
        {
            "requests.received.natural": 25,
            "requests.granted.natural": 25,
            "disclosure.regulations.issued": 34,
            "text.overview": "（一）主动公开。全年发布信息612条，收到申请25件。\n（二）依申请公开。已办结25件。",
        }
    )
)
Forgery = tuple[str, str, str]

FIGURE, TEXT, END = "<td>25</td>", "收到申请25件", "</style>"
PARAGRAPH = "<p><strong>（二）依申请公开。</strong>已办结25件。</p>"
BODY, HEAD = "<body>", "</head>"


def styled(declarations: str) -> Forgery:
    """Give a figure a style of its own."""
    return "会改变看到的内容", FIGURE, f'<td style="{declarations}">25</td>'


def ruled(rule: str) -> Forgery:
    """Add a rule to the style sheet."""
    return "样式表", END, f"{rule}\n</style>"


def beside(element: str, words: str) -> Forgery:
    """Put something beside the text."""
    return words, TEXT, f"{TEXT}{element}"


STYLES = [
    "margin-left:999px", "padding:0 90%", "text-indent:40em", "border:999px solid",
    "display:none", "display: none !important", "visibility:hidden", "opacity:0", "color:#fff",
    "color:white", "color:transparent", "color:#eee", "color:rgb(255,255,255)", "color:rgba(0,0,0,0)",
    "color:hsl(0,0%,100%)", "font-size:0", "font-size:1px", "font-size:0.01em", "font-size:900px",
    "position:absolute;left:-9999px", "position:relative;top:50px", "text-indent:-9999px",
    "clip:rect(0,0,0,0)", "clip-path:inset(50%)", "overflow:hidden;height:0", "height:1px",
    "max-height:0", "transform:scaleX(-1)", "transform:rotate(180deg)", "direction:rtl",
    "unicode-bidi:bidi-override", "text-transform:uppercase", "text-decoration:line-through",
    "letter-spacing:-1em", "word-spacing:-9em", "line-height:0", "line-height:0.2",
    "font-family:Wingdings", "font-family:Webdings,serif", "background:#000",
    "background:url(a.png)", "background-image:url(a.png)", "float:right", "margin-left:-500px",
    "margin:9999px", "columns:2", "column-count:3", "writing-mode:vertical-rl", "zoom:0.01",
    "filter:blur(9px)", "mix-blend-mode:difference", "-webkit-text-fill-color:#fff",
    "-webkit-text-security:disc", "content:'9'", "counter-increment:a", "vertical-align:super",
    "vertical-align:-50em", "content-visibility:hidden", "font:0/0 a", "all:unset",
    "text-shadow:9px 0 #000", "-moz-appearance:button", "display:contents", "order:-1",
    "font-feature-settings:'sups'", "font-variant-position:super", "mask:url(a)", "d\\69splay:none",
    "display/**/:none", "animation:a 1s", "transition:all 9s", "white-space:pre", "user-select:none",
    "quotes:'9' '9'", "list-style:decimal", "ruby-position:over", "contain:size", "behavior:url(a)",
]  # fmt: skip

RULES = [
    ".table { width: 0 }", "p { width: 5px }", "td { display: none }", "td::after { content: '999' }", "td:after{content:attr(class)}",
    "p::first-letter { font-size: 0 }", "p::first-line { color: #fff }", "td:hover { display: none }",
    "* { color: white }", "@media screen { td { display: none } }", "@media print { td { opacity: 0 } }",
    "@media (max-width: 99999px) { td { visibility: hidden } }", "@import url(a.css);",
    "@import 'a.css';", "@font-face { font-family: a; src: url(a.woff) }",
    "@page { @top-left { content: '999' } }", "@supports (a: b) { td { display: none } }",
    "@layer a { td { display: none } }", "@namespace url(a);", "@counter-style a { symbols: 9 }",
    "@keyframes a { from { opacity: 0 } }", "td { color: #000; display: none }",
    "td { /* */ display /* */ : none }", "td { d\\69splay: none }", "body { counter-reset: a 9 }",
    "td { font-family: 'a;b'; display: none }", 'a { font-family: "} td { display: none } b" }',
    "td{display:none", "} td { display: none }", "td { { display: none } }", "<!-- td {display:none} -->",
    "h1 { font-size: 0 }", "caption { position: static }", "@media print{@media print{td{opacity:0}}}",
    "main { max-width: 1px; overflow: hidden }", "td { text-transform: full-width }",
    "td { all: initial; display: none }", ".a { content: '9' }", "@container a { td { opacity: 0 } }",
    "@charset 'gbk';", "@scope (td) { p { opacity: 0 } }", "td { & p { display: none } }",
]  # fmt: skip

ELEMENTS = [
    ("脚本", "<script>document.title='9'</script>"), ("脚本", "<script src=a.js></script>"),
    *[("嵌入", element) for element in (
        "<img src=a.png>", "<img alt=999>", "<svg><text>999</text></svg>", "<canvas></canvas>",
        "<video></video>", "<audio controls></audio>", "<iframe src=a></iframe>",
        "<object data=a></object>", "<embed src=a>", "<picture></picture>",
        "<math><mn>9</mn></math>", "<map></map>", "<applet></applet>",
    )],
    *[("控件", element) for element in (
        "<input value=999>", "<textarea>999</textarea>", "<select><option>9</select>",
        "<button>9</button>", "<form></form>", "<meter></meter>", "<progress></progress>",
        "<output>9</output>", "<label>9</label>",
    )],
    *[("外来", element) for element in (
        "<link rel=stylesheet href=a.css>", "<base href=a>", "<frameset></frameset>",
        "<link rel=icon href=a onerror=a()>", "<slot>9</slot>", '<link rel="icon stylesheet" href=a.css>', "<link rel=preload href=a>",
    )],
    *[("删除线", f"<{name}>9</{name}>") for name in ("del", "s", "strike")],
    *[("上标", f"<{name}>9</{name}>") for name in ("sup", "sub")],
    *[("注音", "<ruby>9<rt>9</rt></ruby>"), ("文字方向", "<bdo dir=rtl>9</bdo>"),
      ("会动", "<marquee>9</marquee>"), ("文字方向", "<bdi>9</bdi>")],
    *[("可能不显示", f"<{name}>9</{name}>") for name in (
        "details", "dialog", "template", "noscript", "noembed", "noframes", "datalist",
    )],
    *[("不认识", f"<{name}>9</{name}>") for name in (
        "x-figure", "small", "big", "q", "ins", "code", "pre", "ul", "h3", "blockquote", "tt", "hr",
    )],
    *[("只给某些浏览器看", "<!--[if IE]>9<![endif]-->"), ("没有对应的开头", "</b>"),
      ("没有结束", "<b>"), ("没有对应的开头", "</br>")],
]  # fmt: skip

ATTRIBUTES = [
    *[f"<td {attribute}>25</td>" for attribute in (
        "hidden", "hidden=until-found", "onclick=a()", "onload=a()", "ONMOUSEOVER='a()'",
        "contenteditable", "dir=rtl", "dir=auto", "aria-label=999", "aria-hidden=true", "title=999",
        "abbr=999", "role=none", "popover", "inert", "bgcolor=#000000", "background=a.png",
        "rowspan=0", "rowspan=2", "colspan=2", "colspan=0", "slot=a", "is=a-b", "nowrap",
        "translate=yes", "itemprop=a", "draggable=true", "tabindex=1", "style='display:none'",
        "xmlns=a", "align=char", "char=9", "width=0 height=-1", "style='color:#000;opacity:0'",
    )],
    "<td><font color=#ffffff>25</font></td>", "<td><font color=white>25</font></td>",
    "<td><font size=1>25</font></td>", "<td><font face=Wingdings>25</font></td>",
    "<td><font size=-9>25</font></td>", "<td><a href=a>25</a></td>", "<td><span hidden>25</span></td>",
    "<td>2<span style='display:none'>9</span>5</td>", "<td>2<!-- -->6</td>", "<td>2&#x200B;5</td>",
    "<td>&#x202E;25</td>", "<td>2&shy;5</td>", "<td>&#50;&#54;</td>", "<td>2 5</td>", "<td>2<br>5</td>",
    "<td>２５</td>", "<td><p>2</p><p>5</p></td>", "<td>25<table><tr><td>9</table></td>", "<th>25</th><td>0</td>",
    "<td>25</td></tr></tbody><tbody><tr>", "<td>25</td>9", "<td><td>25</td>",
    "<td align=left align=right>25</td>", "<td><div class=table><table><tr><td>25</table></div></td>",
    "<td><div class=table style='width:0'>25</div></td>",
    "<td>0</td>", "<td></td>", "<td>25.0</td>", "<td>+25</td>", "<td>25件</td>",
]  # fmt: skip

PLACES: list[Forgery] = [
    ("应为", TEXT, "收到申请26件"), ("空格不同", TEXT, "收到申请2 5件"),
    ("空格不同", TEXT, "收到申请2<br>5件"), ("空格不同", TEXT, "收到申请2</p><p>5件"),
    ("应为", TEXT, "收到申请2&zwnj;5件"), ("应为", TEXT, "收到申请&rlm;25件"),
    ("应为", TEXT, "收到申请2&#xAD;5件"), ("应为", TEXT, "收到申请２５件"),
    ("应为", PARAGRAPH, f"{PARAGRAPH}{PARAGRAPH}"), ("应为", PARAGRAPH, ""),
    ("应为", BODY, "<body><p>999</p>"), ("应为", BODY, "<body>999"),
    ("应为", "</body>", "999</body>"), ("应为", "</html>", "</html>999"),
    ("应有 3 张表格", BODY, "<body><table><tr><td>9</table>"),
    ("网页标题", "<title>", "<title>999"), ("表格名称", "<caption>三、", "<caption>四、"),
    ("meta", HEAD, '<meta http-equiv="refresh" content="0;url=a"></head>'),
    ("meta", HEAD, '<meta charset="gbk"></head>'),
    ("meta", HEAD, '<meta http-equiv="content-type" content="text/html; charset=gb2312"></head>'),
    ("meta", HEAD, '<meta http-equiv="default-style" content="a"></head>'),
    ("meta", HEAD, '<meta name="color-scheme" content="dark"></head>'),
    ("meta", "initial-scale=1", "initial-scale=0.01"),
    ("不该在", PARAGRAPH, f"{PARAGRAPH}<body>"), ("不该在", PARAGRAPH, f"{PARAGRAPH}<td>9</td>"),
    ("不该在", PARAGRAPH, f"{PARAGRAPH}<tr>"), ("不该在", PARAGRAPH, f"{PARAGRAPH}<style>p{{}}</style>"),
    ("onload", BODY, "<body onload=a()>"), ("text", BODY, "<body text=white>"),
    ("bgcolor", BODY, "<body bgcolor=black>"), ("background", BODY, "<body background=a.png>"),
    ("dir", '<html lang="zh-CN">', '<html lang="zh-CN" dir="rtl">'),
    ("样式", BODY, "<body style='display:none'>"),
    ("样式表", HEAD, "<style>td{display:none}</style></head>"),
    ("样式表", HEAD, "<style media=print>td{display:none}</style></head>"),
    ("type", HEAD, "<style type=text/less>td{display:none}</style></head>"),
    ("disabled", "<style>", "<style disabled>"), ("title", "<style>", "<style title=a>"),
    ("表头不在", "<thead>", "<tbody><tr><td>9</td></tr></tbody><thead>"),
    ("tfoot", "<tbody>", "<tfoot>"), ("应为", "</article>", "<footer><p>999</p></footer></article>"),
    ("应为", "</colgroup>", "9</colgroup>"),
    ("cellpadding", '<table border="1">', "<table cellpadding=9999>"),
    ("rules", '<table border="1">', "<table rules=9>"),
]  # fmt: skip

FORGED: list[Forgery] = [
    *(styled(each) for each in STYLES),
    *(ruled(each) for each in RULES),
    *(beside(element, words) for words, element in ELEMENTS),
    *(("", FIGURE, each) for each in ATTRIBUTES),
    *PLACES,
]

#: Of the page as it is written today.
FORGED_TODAY: list[Forgery] = [
    ("white-space", '<p style="text-indent:2em">', '<p style="white-space:nowrap">'),
    ("white-space", ">25件</span>", f">25件，{'请看右边' * 8}</span>"),
    ("word-break", '<p style="text-indent:2em">', '<p style="word-break:keep-all">'),
    ("overflow-x", "overflow-x:auto", "overflow-x:hidden"),
    ("overflow", "overflow-x:auto", "overflow:auto;height:0"),
    ("role", 'role="region"', 'role="presentation"'),
    ("tabindex", 'tabindex="0"', 'tabindex="5"'),
    ("aria-label", "<table ", '<table aria-label="999" '),
    ("应为", "<wbr>信息", "<wbr>9信息"),
    ("应为", ">25件</span>", ">26件</span>"),
    ("样式表", "</style>", "wbr::after { content: '9' }</style>"),
    ("样式表", "</style>", "span { display: none }</style>"),
]
