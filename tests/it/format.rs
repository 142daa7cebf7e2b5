//! Files in and out.

use whence::edit::Project;
use whence::format::native::{NoTexts, Scope, Texts, WriteOptions, read, write};
use whence::format::stored;
use whence::model::Record;

#[test]
fn smoke() {
    let json = std::fs::read_to_string("public/sample/orrin-dam.whence.json").unwrap();
    let got = read(&json, &NoTexts).unwrap();
    for w in &got.warnings {
        println!("{w}");
    }
    let mut p = Project::new(got.info);
    p.absorb("x", got.incoming);
    let options = WriteOptions {
        scope: Scope::Project,
        texts: Texts::Included,
    };
    let out = write(&p, options);
    let again = read(&out, &NoTexts).unwrap();
    let mut q = Project::new(again.info);
    q.absorb("x", again.incoming);
    assert_eq!(out, write(&q, options));
    std::fs::write("/tmp/out.json", &out).unwrap();
    let keys: Vec<_> = p.records().map(|r: Record| r.key()).collect();
    let mut e = stored::entries(&p, &keys);
    e.extend(p.texts().map(|t| stored::text_entry(p.id(), t)));
    println!("{} entries {}", e.len(), e[e.len() / 2].1);
    let l = stored::load(p.id(), e);
    assert_eq!(out, write(&l.project.unwrap(), options));
}
