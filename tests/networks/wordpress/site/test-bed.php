<?php // Of the test site only: nobody waits between comments, nothing leaves the machine, and tests can do what hours and other people would.
add_filter('pre_wp_mail', '__return_true');
add_filter('pre_http_request', fn () => new WP_Error('blocked', 'no outside HTTP in the test bed'), 10, 3);
add_filter('comment_flood_filter', '__return_false', 99);
add_filter('wp_is_comment_flood', '__return_false', 99);
add_filter('wp_is_application_passwords_available', fn ($is) => $is && !get_option('kith_no_passwords'));
add_filter('rest_authentication_errors', function ($result) {
    $isOwn = str_contains($_SERVER['REQUEST_URI'], 'kith-test');
    return get_option('kith_no_rest') && !$isOwn ? new WP_Error('rest_disabled', 'The REST API is disabled on this site.', ['status' => 404]) : $result;
});
add_action('rest_api_init', function () {
    $route = fn ($path, $do) => register_rest_route('kith-test/v1', $path, ['methods' => 'POST', 'callback' => $do, 'permission_callback' => '__return_true']);
    $route('/comments', fn ($request) => array_map(function ($one) {
        $at = $one['date_gmt'] ?? gmdate('Y-m-d H:i:s');
        return wp_insert_comment(wp_slash([
            'comment_post_ID' => $one['post'], 'comment_author' => $one['name'] ?? 'Bob', 'comment_author_email' => $one['email'] ?? 'bob@example.test',
            'comment_author_url' => $one['url'] ?? '', 'comment_content' => $one['content'], 'comment_parent' => $one['parent'] ?? 0, 'user_id' => $one['user'] ?? 0,
            'comment_approved' => $one['approved'] ?? 1, 'comment_type' => $one['type'] ?? 'comment', 'comment_date_gmt' => $at, 'comment_date' => get_date_from_gmt($at),
        ]));
    }, $request['comments']));
    $route('/comments/(?P<id>\d+)', function ($request) {
        if (isset($request['content'])) {
            wp_update_comment(wp_slash(['comment_ID' => $request['id'], 'comment_content' => $request['content']]));
        }
        if (isset($request['status'])) {
            wp_set_comment_status($request['id'], $request['status']);
        }
        return $request['delete'] ? wp_delete_comment($request['id'], true) : true;
    });
    $route('/options', function ($request) {
        foreach ($request['options'] as $name => $value) {
            update_option($name, $value);
        }
        return true;
    });
});
