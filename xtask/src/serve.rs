//! Serves `dist/` on this machine alone, or hands over to trunk, which rebuilds
//! on every change.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, bail};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::cli::ServeOptions;
use crate::process;
use crate::project::Project;
use crate::site;
use crate::tools::Tools;

mod shelf;

use shelf::{Answer, Shelf};

/// How many ports after a taken one are tried.
const PORTS_TRIED: u16 = 50;
/// Requests answered at once; a page loads six files.
const WORKERS: usize = 6;

/// `cargo xtask serve`: builds, says the address and serves until it is stopped.
pub(crate) fn run(project: &Project, options: &ServeOptions) -> Result<()> {
    if options.dev {
        return develop(project, options);
    }
    site::build(project)?;
    let listener = listen(options.port)?;
    let port = listener.local_addr().context("the port is unknown")?.port();
    println!("{}", address_line(options.port, port));
    let address = address(port);
    if options.open {
        show(&address);
    }
    for worker in answer(project, listener, "/")? {
        // A worker ends only when the server does.
        let _ = worker.join();
    }
    Ok(())
}

/// Serves `dist/` below a path in the background, on a port the system chooses;
/// gives the address.
pub(crate) fn in_background(project: &Project, path: &str) -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    let port = listener.local_addr().context("the port is unknown")?.port();
    answer(project, listener, path)?;
    Ok(format!("http://127.0.0.1:{port}{path}"))
}

fn develop(project: &Project, options: &ServeOptions) -> Result<()> {
    let tools = Tools::ready(project)?;
    let port = listen(options.port)?
        .local_addr()
        .context("the port is unknown")?
        .port();
    println!("{}", address_line(options.port, port));
    println!("That is once the first build is done; it builds again after every change.");
    std::fs::create_dir_all(project.root().join("style")).context("style/ cannot be made")?;
    let mut trunk = site::trunk(project, &tools)?;
    trunk.args(["serve", "--offline", "--locked", "--public-url", "/"]);
    // A folder of its own: a quick build must not stand where the release is served from.
    trunk.args(["--dist", "target/site/dev", "--address", "127.0.0.1"]);
    // Only this machine may look, so its other addresses are of no interest.
    trunk.args(["--disable-address-lookup", "true"]);
    trunk.arg("--port").arg(port.to_string());
    if options.open {
        trunk.arg("--open");
    }
    process::run(&mut trunk)
}

/// Listens on this port, or on the next one that is free.
fn listen(port: u16) -> Result<TcpListener> {
    for port in port..=port.saturating_add(PORTS_TRIED) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(error).context(format!("port {port} cannot be used")),
        }
    }
    bail!("port {port} and the {PORTS_TRIED} after it are taken; choose another with --port")
}

fn address(port: u16) -> String {
    format!("http://127.0.0.1:{port}/")
}

fn address_line(asked: u16, port: u16) -> String {
    let address = address(port);
    if asked == 0 || asked == port {
        return format!("Whence is at {address} (Ctrl+C stops it).");
    }
    format!(
        "Port {asked} is taken, so Whence is at {address} (Ctrl+C stops it). A browser keeps \
         work by address: what was kept at port {asked} is not seen here."
    )
}

/// Shows an address in the default browser, if the system knows one.
fn show(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else {
        Command::new("xdg-open")
    };
    if command.arg(address).spawn().is_err() {
        println!("No browser could be opened from here; open the address yourself.");
    }
}

fn answer(
    project: &Project,
    listener: TcpListener,
    path: &str,
) -> Result<Vec<thread::JoinHandle<()>>> {
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow::anyhow!("the server could not start: {error}"))?;
    let server = Arc::new(server);
    let shelf = Arc::new(Shelf::of(project, path));
    let worker = |_| {
        let (server, shelf) = (Arc::clone(&server), Arc::clone(&shelf));
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                respond(&shelf, request);
            }
        })
    };
    Ok((0..WORKERS).map(worker).collect())
}

fn respond(shelf: &Shelf, request: Request) {
    let answer = match request.method() {
        Method::Get | Method::Head => {
            let brotli = header(&request, "Accept-Encoding").is_some_and(accepts_brotli);
            shelf.answer(request.url(), brotli, header(&request, "If-None-Match"))
        }
        _ => Answer::plain(405, "Only reading is possible here."),
    };
    let mut response = Response::from_data(answer.body)
        .with_status_code(answer.status)
        .with_chunked_threshold(usize::MAX);
    for (name, value) in &answer.headers {
        if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            response.add_header(header);
        }
    }
    // The browser may have gone away; there is nobody left to tell.
    let _ = request.respond(response);
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    let header = request
        .headers()
        .iter()
        .find(|header| header.field.equiv(name))?;
    Some(header.value.as_str())
}

fn accepts_brotli(accepted: &str) -> bool {
    accepted.split(',').any(|coding| {
        let mut words = coding.split(';').map(str::trim);
        words.next() == Some("br") && words.all(|word| word != "q=0")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_brotli(accepted: &str, expected: bool) {
        assert_eq!(accepts_brotli(accepted), expected, "{accepted}");
    }

    #[test]
    fn brotli_is_sent_to_those_who_take_it() {
        check_brotli("gzip, deflate, br, zstd", true);
        check_brotli("br;q=0.5", true);
        check_brotli("br;q=0", false);
        check_brotli("gzip, bromide", false);
        check_brotli("", false);
    }

    #[test]
    fn a_taken_port_gives_way_to_the_next() {
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let taken = first.local_addr().expect("an address").port();
        let second = listen(taken).expect("a port");
        let port = second.local_addr().expect("an address").port();
        assert!(port > taken);
        assert!(address_line(taken, port).starts_with(&format!("Port {taken} is taken")));
        assert!(address_line(port, port).starts_with("Whence is at http://127.0.0.1:"));
    }
}
