"""What readers set in their system: colours of their own, less motion, a window turned on its side."""

import sys

from site_under_test import PAGES, address, browser

# Things that say something by their colour or line alone, and what must be left of them where the
# reader's own colours take the place of ours.
MARKS = {
    "home": [".map a circle:last-child", ".arches path", ".bridge path"],
    "practice": [".bridge-arch path", ".versions [aria-current]", ".facts"],
    "statistics": [".bar rect", ".years .column"],
    "timeline": [".period path"],
    "results-chosen": [".chip", "input.not:checked", ".pager [aria-current]"],
}
# Whether a mark is drawn in another colour than what lies behind it, or has a line around it.
IS_SEEN = """element => {
  const style = getComputedStyle(element);
  const paper = getComputedStyle(document.body).backgroundColor;
  const lines = ['stroke', 'fill'].filter(name =>
    style[name] !== 'none' && style[name] !== paper && element instanceof SVGElement);
  const border = style.borderTopStyle !== 'none' && style.borderTopColor !== paper;
  const outline = style.outlineStyle !== 'none';
  return lines.length > 0 || border || outline || style.backgroundColor !== paper; }"""
MOVES = """() => [...document.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element);
  const moves = times => times.split(',').some(time => parseFloat(time) > 0);
  return moves(style.transitionDuration) || style.animationName !== 'none'
    || style.scrollBehavior === 'smooth'; }).slice(0, 3).map(element => element.outerHTML)"""


def forced_colours(chromium, problems):
    """All marks are seen, and the focus too."""
    page = chromium.new_context(
        viewport={"width": 1280, "height": 900}, forced_colors="active").new_page()
    for name, marks in MARKS.items():
        page.goto(address(name))
        for mark in marks:
            found = page.locator(mark)
            if found.count() == 0 or not found.first.evaluate(IS_SEEN):
                problems.append(f"{name} in forced colours: {mark} is not seen")
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        if outline == "none":
            problems.append(f"{name} in forced colours: the focus is not seen")
    page.context.close()


def less_motion(chromium, problems):
    """Nothing moves."""
    page = chromium.new_context(reduced_motion="reduce").new_page()
    for name in PAGES:
        page.goto(address(name))
        for element in page.evaluate(MOVES):
            problems.append(f"{name} moves: {element[:120]}")
    page.context.close()


def main():
    problems = []
    with browser() as chromium:
        forced_colours(chromium, problems)
        less_motion(chromium, problems)
    print("\n".join(problems))
    print(f"preferences: {len(problems)} problems")
    sys.exit(1 if problems else 0)


main()
