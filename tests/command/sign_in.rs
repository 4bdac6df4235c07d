//! `kravspor serve`: settings about sign-in that don't fit together, or that nobody should use, are refused at start.

use crate::support::{kravspor, refused};

fn serve(arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("kravspor.db").display());
    let start = ["serve", "--listen", "127.0.0.1:0", "--database", &database];
    refused(&kravspor(&[&start, arguments].concat()), 1)
}

#[test]
fn settings_about_sign_in_that_nobody_should_use_are_refused() {
    let client = ["--openid-client-id", "kravspor"];
    for (arguments, told) in [
        (&["--openid-issuer", "http://id.example"][..], "it has to begin with https://"),
        (&["--openid-issuer", "id.example"][..], "is not an address"),
        (&["--no-local-sign-in"][..], "nobody could sign in; give --openid-issuer too"),
    ] {
        let message = serve(&[arguments, if arguments.len() > 1 { &client[..] } else { &[] }].concat());
        assert!(message.contains(told), "{message}");
    }
    assert!(serve(&client).contains("give --openid-issuer too"));
    assert!(serve(&["--openid-issuer", "https://id.example"]).contains("give --openid-client-id too"));
    let nobody = ["--openid-issuer", "https://id.example", "--openid-members", " , "];
    assert!(serve(&[&nobody[..], &client].concat()).contains("--openid-members: it names no group"));
    let nowhere =
        ["--openid-issuer", "https://id.example", "--openid-organisation", "0192d3b0-0000-7000-8000-000000000000"];
    assert!(serve(&[&nowhere[..], &client].concat()).contains("--openid-organisation: there is no organisation"));
    let secret = ["--openid-issuer", "https://id.example", "--openid-client-secret-file", "/finnes/ikke"];
    assert!(serve(&[&secret[..], &client].concat()).contains("/finnes/ikke: "));
}
