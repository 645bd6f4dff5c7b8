<?php // php provision.php FOLDER ADDRESS: makes the database and the site, with an owner, another author and one article each.
[, $folder, $address] = $argv;
$database = new mysqli('localhost', 'root', '', '', 0, getenv('KITH_DATABASE'));
$database->query('create database if not exists wp');
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url($address, PHP_URL_HOST) . ':' . parse_url($address, PHP_URL_PORT);
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('The Printing Shop', 'robin', 'robin@example.test', true, '', 'a-long-way-home');
foreach ([
    'siteurl' => $address, 'home' => $address, 'permalink_structure' => '/%postname%/', 'comment_moderation' => 0,
    // The trap of a site whose clock is not UTC.
    'timezone_string' => 'America/New_York', 'comment_previously_approved' => 0, 'default_comment_status' => 'open', 'thread_comments' => 1,
] as $name => $value) {
    update_option($name, $value);
}
$owner = get_user_by('login', 'robin');
wp_update_user(['ID' => $owner->ID, 'display_name' => 'Robin Hale']);
$author = wp_create_user('mara', 'a-shorter-way', 'mara@example.test');
wp_update_user(['ID' => $author, 'display_name' => 'Mara Voss', 'role' => 'author']);
foreach (get_posts(['post_type' => ['post', 'page'], 'numberposts' => -1, 'post_status' => 'any']) as $post) {
    wp_delete_post($post->ID, true);
}
$make = fn ($title, $by) => wp_insert_post(['post_title' => $title, 'post_content' => 'Words about ' . $title . '.', 'post_status' => 'publish', 'post_author' => $by, 'comment_status' => 'open', 'ping_status' => 'open']);
echo json_encode([
    'owner' => ['id' => $owner->ID, 'login' => 'robin', 'password' => 'a-long-way-home', 'name' => 'Robin Hale'],
    'author' => ['id' => $author, 'login' => 'mara', 'password' => 'a-shorter-way', 'name' => 'Mara Voss'],
    'article' => $make('The left roller', $owner->ID),
    'othersArticle' => $make('Wheat paste', $author),
]);
