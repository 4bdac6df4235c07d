//! Just enough HTML to send a form back as a browser would.

/// Where leptos left that one view ends and another begins: no part of what a page says, except where nothing but text may stand, and there
/// it must not be.
const MARK: &str = "<!>";

/// The page without the marks between its views.
pub fn without_marks(page: &str) -> String {
    let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
    let areas = page.split("<textarea").skip(1).filter_map(|rest| rest.split("</textarea>").next());
    for text in title.into_iter().chain(areas) {
        assert!(!text.contains(MARK), "it would be read as text: {text}");
    }
    page.replace(MARK, "")
}

/// The fields of the form on the page whose action is this path: what a browser would send if nothing were touched.
pub fn fields(page: &str, action: &str) -> Vec<(String, String)> {
    let form = page
        .split("<form")
        .skip(1)
        .find(|form| attribute(&form[..form.find('>').unwrap_or(0)], "action").as_deref() == Some(action))
        .unwrap_or_else(|| panic!("no form is sent to {action}:\n{page}"));
    let form = &form[..form.find("</form>").expect("the form ends")];
    let mut found = Vec::new();
    let mut rest = form;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let Some(end) = tag_end(rest) else { break };
        let (tag, after) = rest.split_at(end);
        match tag.split([' ', '>', '\n']).next() {
            Some("input") => found.extend(input(tag)),
            Some("textarea") => {
                let text = &after[1..after.find("</textarea>").expect("it ends")];
                let text = text.strip_prefix('\n').unwrap_or(text);
                found.extend(attribute(tag, "name").map(|name| (name, unescape(text))));
            }
            Some("select") => {
                let options = &after[..after.find("</select>").expect("it ends")];
                found.extend(attribute(tag, "name").map(|name| (name, selected(options))));
            }
            _ => {}
        }
        rest = after;
    }
    found
}

/// The end of a tag, past any `>` inside quotes.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quoted = false;
    rest.char_indices().find_map(|(index, c)| {
        if c == '"' {
            quoted = !quoted;
        }
        (c == '>' && !quoted).then_some(index)
    })
}

fn input(tag: &str) -> Option<(String, String)> {
    let name = attribute(tag, "name")?;
    let kind = attribute(tag, "type").unwrap_or_default();
    let sent = match kind.as_str() {
        "radio" | "checkbox" => has(tag, "checked"),
        "submit" | "file" => false,
        _ => true,
    };
    sent.then(|| (name, attribute(tag, "value").unwrap_or_default()))
}

fn selected(options: &str) -> String {
    let tags: Vec<&str> = options.split("<option").skip(1).map(|rest| &rest[..tag_end(rest).unwrap_or(0)]).collect();
    let chosen = tags.iter().find(|tag| has(tag, "selected")).or(tags.first());
    chosen.and_then(|tag| attribute(tag, "value")).unwrap_or_default()
}

fn has(tag: &str, name: &str) -> bool {
    tag.split([' ', '\n']).any(|part| part == name || part.starts_with(&format!("{name}=")))
}

/// The value of an attribute of the tag.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let end = start + tag[start..].find('"')?;
    Some(unescape(&tag[start..end]))
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
